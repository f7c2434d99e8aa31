namespace Anonymizer.Core.Detection.Recognizers.Patterns;

/// <summary>Does a find stand free, or is it cut out of a longer word or number?</summary>
/// <remarks>Patterns that cannot backtrack have no lookaround: the neighbours are looked at here.</remarks>
public static class Boundary
{
    private const string Joiners = ".,-/:";

    public static bool IsFree(string text, int start, int end)
    {
        ArgumentNullException.ThrowIfNull(text);

        return IsFreeBefore(text, start) && IsFreeAfter(text, end);
    }

    private static bool IsFreeBefore(string text, int start) =>
        start == 0
        || !(IsWord(text[start - 1]) || (Joiners.Contains(text[start - 1]) && start > 1 && char.IsAsciiDigit(text[start - 2])));

    private static bool IsFreeAfter(string text, int end) =>
        end >= text.Length
        || !(IsWord(text[end]) || (Joiners.Contains(text[end]) && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])));

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character == '_';
}
