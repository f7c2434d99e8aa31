using System.Text.RegularExpressions;

namespace Anonymizer.Word.Scrubbing;

/// <summary>Decides about a field's instruction: a safe form of it, or null if only its shown result may stay.</summary>
/// <remarks>Fields count pages, point to bookmarks, number captions and build the table of contents; every other one may carry a name or a path.</remarks>
internal static class FieldCode
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private static readonly Regex FormatSwitch = new(@"\\\*\s*([A-Za-z]+)", Linear);
    private static readonly Regex LetterSwitch = new(@"\\([hzunpwrx])(?:\s|$)", Linear);
    private static readonly Regex LevelSwitch = new(@"\\o\s*""([1-9]-[1-9])""", Linear);

    private static readonly HashSet<string> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        "MERGEFORMAT", "CHARFORMAT", "Arabic", "ArabicDash", "roman", "alphabetic", "Ordinal", "OrdText", "CardText", "Upper", "Lower", "Caps", "FirstCap",
    };

    private static readonly HashSet<string> Sequences = new(StringComparer.OrdinalIgnoreCase) { "Figure", "Table", "Equation", "Abbildung", "Tabelle", "Tableau" };

    public static string? Safe(string instruction, BookmarkNames bookmarks)
    {
        var words = instruction.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

        return (words.FirstOrDefault() ?? string.Empty).ToUpperInvariant() switch
        {
            "PAGE" or "NUMPAGES" or "SECTION" or "SECTIONPAGES" => $" {words[0].ToUpperInvariant()} {FormatsOf(instruction)}",
            "REF" or "PAGEREF" or "NOTEREF" when words.Length > 1 && !words[1].StartsWith('\\') =>
                $" {words[0].ToUpperInvariant()} {bookmarks.NewName(words[1].Trim('"'))} {SwitchesOf(instruction)}{FormatsOf(instruction)}",
            "SEQ" when words.Length > 1 => $" SEQ {(Sequences.TryGetValue(words[1], out var known) ? known : "List")} {FormatsOf(instruction)}",
            "TOC" => $" TOC {LevelsOf(instruction)}{SwitchesOf(instruction)}",
            _ => null,
        };
    }

    private static string FormatsOf(string instruction) =>
        string.Concat(FormatSwitch.Matches(instruction).Select(match => match.Groups[1].Value).Where(Formats.Contains).Select(format => $"\\* {format} "));

    private static string SwitchesOf(string instruction) => string.Concat(LetterSwitch.Matches(instruction).Select(match => $"\\{match.Groups[1].Value} ").Distinct());

    private static string LevelsOf(string instruction) => LevelSwitch.Match(instruction) is { Success: true } match ? $"\\o \"{match.Groups[1].Value}\" " : string.Empty;
}
