using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Anonymizer.EndToEnd.Tests.Handbooks;

/// <summary>What the handbooks say of the pages: their pictures, and the words in bold, which are the pages' own.</summary>
internal static partial class Handbook
{
    public static string Folder { get; } = Path.Combine(Checkout.Root, "src", "handbooks");

    public static string Pictures => Path.Combine(Folder, "pictures");

    public static IReadOnlyList<string> Files { get; } = [.. Directory.EnumerateFiles(Folder, "*.md").Order(StringComparer.Ordinal)];

    /// <summary>The pictures, each with the words in bold between its heading and itself: they are to be seen on it.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Shown { get; } = Files.SelectMany(Sections).ToDictionary(section => section.Picture, section => section.Words);

    /// <summary>All words in bold.</summary>
    public static IReadOnlyList<(string File, string Words)> Bold { get; } =
        [.. from file in Files from words in BoldIn(File.ReadAllText(file)) select (Path.GetFileName(file), words)];

    /// <summary>All words of the pages, in English.</summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        .. from file in Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src", "Anonymizer.Web"), "Texts.resx", SearchOption.AllDirectories)
           from entry in XDocument.Load(file).Root!.Elements("data")
           select entry.Element("value")!.Value,
    ];

    private static IEnumerable<(string Picture, IReadOnlyList<string> Words)> Sections(string file)
    {
        foreach (var section in File.ReadAllText(file).Split("\n## "))
        {
            var from = 0;

            foreach (Match picture in Picture().Matches(section))
            {
                yield return (picture.Groups["file"].Value, [.. BoldIn(section[from..picture.Index])]);
                from = picture.Index + picture.Length;
            }
        }
    }

    private static IEnumerable<string> BoldIn(string text) => BoldWords().Matches(text).Select(match => match.Groups["words"].Value);

    [GeneratedRegex(@"!\[[^\]\n]+\]\(pictures/(?<file>[^)\n]+)\)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Picture();

    [GeneratedRegex(@"\*\*(?<words>[^*\n]+)\*\*", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex BoldWords();
}
