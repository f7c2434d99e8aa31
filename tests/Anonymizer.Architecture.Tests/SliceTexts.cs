using System.Xml.Linq;

namespace Anonymizer.Architecture.Tests;

/// <summary>The text files of a slice of Web.</summary>
internal sealed record SliceTexts(Dictionary<string, string> English, Dictionary<string, string> Latvian)
{
    private const string Web = "src/Anonymizer.Web";

    /// <summary>Every slice that has texts.</summary>
    public static IEnumerable<string> Folders =>
        Repository.Files(Web, "/Texts.resx").Select(file => Path.GetFileName(Path.GetDirectoryName(file))!).Order(StringComparer.Ordinal);

    public static SliceTexts Of(string slice) => new(Read($"{slice}/Texts.resx"), Read($"{slice}/Texts.lv.resx"));

    public static Dictionary<string, string> Read(string file)
    {
        var path = Path.Combine(Repository.Root, Web, file);

        return File.Exists(path)
            ? XDocument.Load(path).Root!.Elements("data").ToDictionary(data => (string)data.Attribute("name")!, data => (string?)data.Element("value") ?? "", StringComparer.Ordinal)
            : [];
    }
}
