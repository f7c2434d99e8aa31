using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Scrubbing;

/// <summary>Takes placeholder texts, titles, descriptions and sample data out of SmartArt parts.</summary>
internal static class DiagramScrub
{
    private static readonly HashSet<string> Titles = ["title", "desc"];

    public static void Apply(XElement root)
    {
        root.Descendants().Attributes("phldrT").Remove();
        root.Descendants().Where(element => Titles.Contains(element.Name.LocalName)).Attributes("val").ToList().ForEach(attribute => attribute.Value = string.Empty);
    }
}
