using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Scrubbing;

/// <summary>Cuts a chart off its workbook: the drawn values and words stay, sheet names and the data behind go.</summary>
internal static class ChartScrub
{
    private static readonly HashSet<XName> Gone = [Ns.C + "externalData", Ns.C + "userShapes", Ns.C + "pivotSource", Ns.C + "pivotFmts", Ns.C + "printSettings", Ns.C + "protection"];

    public static void Apply(XElement root)
    {
        root.Named(Gone).RemoveAll();

        foreach (var formula in root.Descendants(Ns.C + "f"))
        {
            formula.Value = "Sheet1!$A$1";
        }
    }
}
