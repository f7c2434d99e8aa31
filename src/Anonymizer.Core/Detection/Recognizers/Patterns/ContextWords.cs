namespace Anonymizer.Core.Detection.Recognizers.Patterns;

/// <summary>Words that, near a number, say what it is. A trailing '*' lets the word go on ("kod*": kods, koda, kodu).</summary>
/// <remarks>A label stands before its number, "(personal code)" just behind it.</remarks>
public sealed class ContextWords(params IEnumerable<string> words)
{
    private static readonly string[] NationalId =
    [
        "personal code", "personal identification", "personal identity", "personal number", "personal no", "identity number", "identity no", "identification number",
        "identification no", "identification code", "identity code", "ID number", "ID no", "ID code", "national ID", "national insurance", "social security", "tax number", "taxpayer",
    ];

    private readonly string[] words = [.. words];

    /// <summary>How many characters before a number are near.</summary>
    public int Before { get; init; } = 80;

    /// <summary>How many characters behind a number are near.</summary>
    public int After { get; init; } = 30;

    /// <summary>The given words and those that English verdicts use for any country's personal number.</summary>
    public static ContextWords OfNationalId(params IEnumerable<string> words) => new(words.Concat(NationalId));

    public bool IsNear(string text, int start, int end)
    {
        ArgumentNullException.ThrowIfNull(text);

        return IsIn(text.AsSpan(Math.Max(0, start - Before)..start)) || IsIn(text.AsSpan(end..Math.Min(text.Length, end + After)));
    }

    private bool IsIn(ReadOnlySpan<char> window)
    {
        foreach (var word in words)
        {
            if (IsIn(window, word.AsSpan().TrimEnd('*'), isStem: word.EndsWith('*')))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIn(ReadOnlySpan<char> window, ReadOnlySpan<char> word, bool isStem)
    {
        for (var at = 0; at < window.Length;)
        {
            var found = window[at..].IndexOf(word, StringComparison.OrdinalIgnoreCase);

            if (found < 0)
            {
                return false;
            }

            if (IsWhole(window, at + found, at + found + word.Length, isStem))
            {
                return true;
            }

            at += found + 1;
        }

        return false;
    }

    private static bool IsWhole(ReadOnlySpan<char> window, int start, int end, bool isStem) =>
        (start == 0 || !char.IsLetterOrDigit(window[start - 1]))
        && (isStem || end == window.Length || !char.IsLetterOrDigit(window[end]) || !char.IsLetterOrDigit(window[end - 1]));
}
