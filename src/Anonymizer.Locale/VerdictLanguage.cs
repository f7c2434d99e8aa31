namespace Anonymizer.Locale;

/// <summary>Tells the language of a text by its small words.</summary>
public static class VerdictLanguage
{
    private const int Sample = 4_000;
    private const double LeastEvidence = 2;
    private const double LeastShare = 0.06;
    private const double Lead = 1.1;
    private const int LongestWord = 16;

    /// <summary>The languages (ISO 639-1) that can be told, in alphabetical order.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. FunctionWords.Languages.Values.SelectMany(languages => languages).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The language (ISO 639-1), or null where the text is too short or of a language that we do not know.</summary>
    public static string? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        var words = 0;

        foreach (var part in Parts(text))
        {
            words += Count(text.AsSpan()[part], scores);
        }

        var ranked = scores.OrderByDescending(score => score.Value).ThenBy(score => score.Key, StringComparer.Ordinal).ToList();

        return ranked is [var best, ..] && best.Value >= Math.Max(LeastEvidence, LeastShare * words) && best.Value >= Lead * SecondTo(best.Key, ranked)
            ? best.Key
            : null;
    }

    /// <summary>The score of the next language that is not near to the best.</summary>
    private static double SecondTo(string best, IEnumerable<KeyValuePair<string, double>> ranked) =>
        ranked.FirstOrDefault(score => score.Key != best && !FunctionWords.AreNear(best, score.Key)).Value;

    /// <summary>A long text is judged by its beginning, middle and end: the beginning alone may be a list of names, or a form in another language.</summary>
    private static Range[] Parts(string text)
    {
        var middle = (text.Length - Sample) / 2;

        return text.Length <= 3 * Sample ? [Range.All] : [Range.EndAt(Sample), new Range(middle, middle + Sample), Range.StartAt(text.Length - Sample)];
    }

    private static int Count(ReadOnlySpan<char> text, Dictionary<string, double> scores)
    {
        var known = FunctionWords.Languages.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[LongestWord];
        var words = 0;

        for (var start = 0; start < text.Length;)
        {
            var length = LettersAt(text[start..]);

            if (length > 0)
            {
                words++;
            }

            if (length is > 0 and <= LongestWord && known.TryGetValue(lower[..text.Slice(start, length).ToLowerInvariant(lower)], out var languages))
            {
                Add(scores, languages);
            }

            start += Math.Max(1, length);
        }

        return words;
    }

    private static void Add(Dictionary<string, double> scores, string[] languages)
    {
        foreach (var language in languages)
        {
            scores[language] = scores.GetValueOrDefault(language) + (1.0 / languages.Length);
        }
    }

    private static int LettersAt(ReadOnlySpan<char> text)
    {
        var length = 0;

        while (length < text.Length && char.IsLetter(text[length]))
        {
            length++;
        }

        return length;
    }
}
