using System.Globalization;

namespace Anonymizer.Core.Text;

/// <summary>Cuts a text into words: runs of letters with their marks, and runs of digits.</summary>
/// <remarks>
/// An apostrophe, a hyphen and a full stop end a word, so that "Smith's", "Smith-Jones" and "J.S." fall into
/// the parts that are compared. Invisible characters inside a word belong to it.
/// </remarks>
public static class TextWords
{
    public static IReadOnlyList<TextWord> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var words = new List<TextWord>(text.Length / 6);

        for (var start = 0; start < text.Length;)
        {
            var end = EndOfWord(text, start);

            if (end > start)
            {
                words.Add(WordAt(text, new TextSpan(start, end)));
            }

            start = Math.Max(end, start + 1);
        }

        return words;
    }

    /// <summary>The folded words, without their places.</summary>
    public static IReadOnlyList<string> FoldedIn(string text) => [.. In(text).Select(word => word.Folded)];

    private static TextWord WordAt(string text, TextSpan span)
    {
        var word = span.In(text);

        return new TextWord(span, Folding.Fold(word), char.IsUpper(word[0]));
    }

    private static int EndOfWord(string text, int start)
    {
        if (char.IsDigit(text[start]))
        {
            return EndOfRun(text, start, char.IsDigit);
        }

        return char.IsLetter(text[start]) ? EndOfRun(text, start, char.IsLetter) : start;
    }

    private static int EndOfRun(string text, int start, Func<char, bool> belongs)
    {
        var end = start + 1;

        for (var next = end; next < text.Length; next++)
        {
            if (belongs(text[next]) || char.GetUnicodeCategory(text[next]) == UnicodeCategory.NonSpacingMark)
            {
                end = next + 1;
            }
            else if (!Folding.IsInvisible(text[next]))
            {
                break;
            }
        }

        return end;
    }
}
