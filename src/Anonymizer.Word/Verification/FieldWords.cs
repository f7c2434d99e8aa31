using System.Text.RegularExpressions;

namespace Anonymizer.Word.Verification;

/// <summary>Field instructions in which every word is one of the format's: " PAGE \* MERGEFORMAT ", " SEQ Table \* Arabic ".</summary>
internal static class FieldWords
{
    private static readonly HashSet<string> Fields = ["PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "REF", "PAGEREF", "NOTEREF", "SEQ", "TOC"];

    private static readonly HashSet<string> Known =
    [
        "\\*", "\\o", "\\h", "\\z", "\\u", "\\n", "\\p", "\\w", "\\r", "\\x", "MERGEFORMAT", "CHARFORMAT", "Arabic", "ArabicDash", "roman", "Roman", "alphabetic", "Ordinal", "OrdText",
        "CardText", "Upper", "Lower", "Caps", "FirstCap", "Figure", "Table", "Equation", "Abbildung", "Tabelle", "Tableau", "List",
    ];

    private static readonly Regex Bookmark = new("^_(Ref|Toc)[0-9]{1,12}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private static readonly Regex Levels = new("^\"[1-9]-[1-9]\"$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static bool AreAll(string instruction) =>
        instruction.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var field, .. var words]
        && Fields.Contains(field) && words.All(word => Known.Contains(word) || Bookmark.IsMatch(word) || Levels.IsMatch(word));
}
