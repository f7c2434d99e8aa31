using System.Xml.Linq;
using Anonymizer.Word.Packaging;
using Anonymizer.Word.Scrubbing;

namespace Anonymizer.Word.Reading;

/// <summary>Takes away runs and text elements that have nothing left in them.</summary>
internal static class EmptyRuns
{
    public static void Remove(XElement root)
    {
        root.Descendants(Ns.W + "t").Where(text => text.Value.Length == 0).RemoveAll();
        root.Descendants(Ns.W + "r").Where(run => run.Elements().All(element => element.Name == Ns.W + "rPr")).RemoveAll();
        root.Descendants(Ns.W + "pict").Where(picture => !picture.HasElements).RemoveAll();
    }
}
