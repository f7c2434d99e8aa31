using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection;

/// <summary>Words that label what follows in the frame of a verdict ("Case No", "Page", "Date", "Between") and name nothing themselves.</summary>
/// <remarks>
/// A model that learned from the judgments of one court takes the frame of another for names. Left out is a model's find of
/// nothing but such words, and a number of one or two digits, alone in its line, that would be a place, a body or a person.
/// </remarks>
internal static class Labels
{
    private const int DigitsOfRow = 2;
    private const int LongestLabel = 24;

    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "page", "pages", "case", "cases", "no", "nos", "nr", "number", "date", "dated", "before", "between", "re", "v", "vs", "versus", "judgment", "order",
        "claimant", "claimants", "defendant", "defendants", "appellant", "appellants", "respondent", "respondents", "petitioner", "petitioners",
        "applicant", "applicants", "plaintiff", "plaintiffs", "the", "a", "an", "and", "or", "of", "in", "on", "at", "by", "for", "from", "to", "with",
        "over", "under", "about", "some", "judge", "justice", "honour", "district",
    };

    /// <summary>A model found it, and it names nothing.</summary>
    public static bool IsOne(VerdictText text, Mention candidate)
    {
        if (candidate.Explanation.Source != MentionSource.Model)
        {
            return false;
        }

        var surface = text.At(candidate.Span);

        return surface.Length <= LongestLabel && ((IsSmallNumber(surface, candidate.Type) && IsAlone(text.Value, candidate.Span)) || IsLabel(surface));
    }

    /// <summary>A single capital is no label: it may stand for a name.</summary>
    private static bool IsLabel(string surface) =>
        TextWords.In(surface) is { Count: > 0 } words && words.All(word => Words.Contains(word.Folded) && (word.Folded.Length > 1 || !word.IsCapitalized));

    /// <summary>A row of a table or a page; before a word it may be a house.</summary>
    private static bool IsAlone(string text, TextSpan span) =>
        text.AsSpan(0, span.Start).EndsWith("Page ", StringComparison.Ordinal)
        || (text.AsSpan(0, span.Start).TrimEnd(" \t") is var before && (before.IsEmpty || before[^1] == '\n')
            && text.AsSpan(span.End).TrimStart(" \t") is var after && (after.IsEmpty || after[0] == '\n'));

    private static bool IsSmallNumber(string surface, EntityType type) =>
        surface.Length <= DigitsOfRow && surface.All(char.IsAsciiDigit)
        && (type == EntityType.Location || type == EntityType.Organization || type == EntityType.Person || type == EntityType.Miscellaneous);
}
