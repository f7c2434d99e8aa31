using Anonymizer.Core.Text;

namespace Anonymizer.Core.Review;

/// <summary>Where else the same words stand: whole words only, so that "Ann" is not found in "Annual".</summary>
public static class Occurrences
{
    /// <summary>All places in text order; they do not overlap. None for words of nothing but spaces.</summary>
    public static IReadOnlyList<TextSpan> Of(string words, VerdictText text, bool matchCase = true)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(text);

        var sought = words.Trim();
        var comparison = matchCase ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        var found = new List<TextSpan>();

        if (sought.Length == 0)
        {
            return found;
        }

        for (var at = text.Value.IndexOf(sought, comparison); at >= 0; at = text.Value.IndexOf(sought, at + 1, comparison))
        {
            var span = new TextSpan(at, at + sought.Length);

            if (IsWhole(span, text.Value) && (found.Count == 0 || !found[^1].Overlaps(span)))
            {
                found.Add(span);
            }
        }

        return found;
    }

    private static bool IsWhole(TextSpan span, string value) =>
        !Continues(value, span.Start - 1, span.Start) && !Continues(value, span.End - 1, span.End);

    private static bool Continues(string value, int left, int right) =>
        left >= 0 && right < value.Length && char.IsLetterOrDigit(value[left]) && char.IsLetterOrDigit(value[right]);
}
