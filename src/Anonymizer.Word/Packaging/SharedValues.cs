using System.Xml.Linq;

namespace Anonymizer.Word.Packaging;

/// <summary>Keeps each value that several attributes have only once: "24" and "preserve" stand in a verdict ten thousand times, and are a quarter of its tree.</summary>
internal static class SharedValues
{
    public static void Share(XDocument document)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);

        foreach (var attribute in document.Descendants().Attributes())
        {
            if (values.TryGetValue(attribute.Value, out var shared))
            {
                attribute.Value = shared;
            }
            else
            {
                values.Add(attribute.Value);
            }
        }
    }
}
