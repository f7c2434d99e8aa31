namespace Anonymizer.Ner.Tokens;

/// <summary>How a word is written and how it follows the one before: gives an uncased encoder the capitals back, on which names live.</summary>
/// <remarks>The id is kind × 3 + gap; kind 0 is that of the special pieces.</remarks>
public static class WordShape
{
    private const int Gaps = 3;
    private const int Kinds = 14;

    /// <summary>Number of ids.</summary>
    public const int Count = Kinds * Gaps;

    /// <summary>The id of [CLS], [SEP] and padding.</summary>
    public const int Special = 0;

    public static int Of(string text, Word word) => (KindOf(text.AsSpan(word.Start, word.End - word.Start)) * Gaps) + GapBefore(text, word.Start);

    /// <summary>The id that a word would have in capitals.</summary>
    public static int InCapitals(int shape) => (shape % Gaps) + (Gaps * (shape / Gaps) switch
    {
        1 or 2 or 5 => 3,
        13 => 4,
        var kind => kind,
    });

    private static int KindOf(ReadOnlySpan<char> word) => word[0] switch
    {
        var first when char.IsDigit(first) => 5 + Math.Min(word.Length, 5),
        var first when !char.IsLetter(first) => 11,
        _ => LetterKind(word),
    };

    private static int LetterKind(ReadOnlySpan<char> word)
    {
        var (upper, lower) = (0, 0);

        foreach (var character in word)
        {
            upper += char.IsUpper(character) ? 1 : 0;
            lower += char.IsLower(character) ? 1 : 0;
        }

        return (upper, lower) switch
        {
            (0, 0) => 12,
            (0, 1) => 13,
            (0, _) => 1,
            (1, 0) => 4,
            (_, 0) => 3,
            (1, _) when char.IsUpper(word[0]) => 2,
            _ => 5,
        };
    }

    private static int GapBefore(string text, int start)
    {
        if (start == 0)
        {
            return 2;
        }

        return text[start - 1] switch
        {
            '\n' or '\r' or '\v' or '\f' => 2,
            var before when char.IsWhiteSpace(before) => 1,
            _ => 0,
        };
    }
}
