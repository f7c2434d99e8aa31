using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Scrubbing;

/// <summary>Takes text out of content controls, smart tags and custom XML, and drops marks of comments, permissions and spelling.</summary>
/// <remarks>A content control's title, tag, list and data binding hold names; Word would even refill its text from the bound data.</remarks>
internal static class Wrappers
{
    private static readonly HashSet<XName> Properties = [Ns.W + "sdtPr", Ns.W + "sdtEndPr", Ns.W + "smartTagPr", Ns.W + "customXmlPr"];
    private static readonly HashSet<XName> Wraps = [Ns.W + "sdt", Ns.W + "sdtContent", Ns.W + "smartTag", Ns.W + "customXml"];

    private static readonly HashSet<XName> Marks =
    [
        Ns.W + "commentRangeStart", Ns.W + "commentRangeEnd", Ns.W + "commentReference", Ns.W + "annotationRef", Ns.W + "permStart", Ns.W + "permEnd",
        Ns.W + "proofErr", Ns.W + "subDoc", Ns.W + "lastRenderedPageBreak", Ns.W + "printerSettings", Ns.W + "divId",
        Ns.W + "tblCaption", Ns.W + "tblDescription", Ns.W + "contentPart", Ns.W + "control", Ns.W + "objectEmbed", Ns.W + "objectLink", Ns.W + "movie",
    ];

    public static void Remove(XElement root)
    {
        root.Named(Properties).RemoveAll();
        root.Named(Marks).RemoveAll();
        root.Named(Wraps).UnwrapAll();
    }
}
