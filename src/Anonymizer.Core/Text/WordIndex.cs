namespace Anonymizer.Core.Text;

/// <summary>Sequences of folded words, each with a value, that are all looked for in one pass over a text.</summary>
/// <remarks>
/// Between two words of a sequence stands at most a short run of spaces and marks, and no line break unless asked for: a
/// mention lies in one paragraph. Of sequences that start at one word the longest is found, and finds never overlap.
/// </remarks>
/// <param name="crossesLines">A line break may stand between two words.</param>
public sealed class WordIndex<T>(bool crossesLines = false)
{
    private const int LongestGap = 4;

    private readonly Dictionary<string, List<(IReadOnlyList<string> Words, T Value)>> _byFirstWord = new(StringComparer.Ordinal);

    public void Add(IReadOnlyList<string> words, T value)
    {
        ArgumentNullException.ThrowIfNull(words);

        if (!_byFirstWord.TryGetValue(words[0], out var sequences))
        {
            _byFirstWord[words[0]] = sequences = [];
        }

        var place = sequences.FindIndex(sequence => sequence.Words.Count < words.Count);
        sequences.Insert(place < 0 ? sequences.Count : place, (words, value));
    }

    public IEnumerable<WordMatch<T>> FindIn(string text, IReadOnlyList<TextWord> words) => FindIn(text, words, (_, _, _) => true);

    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="accepts">Asked with the index of the first word and of the last and the value; a refusal lets a shorter sequence try.</param>
    public IEnumerable<WordMatch<T>> FindIn(string text, IReadOnlyList<TextWord> words, Func<int, int, T, bool> accepts)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(accepts);

        for (var first = 0; first < words.Count;)
        {
            if (LongestAt(text, words, first, accepts) is { } found)
            {
                var last = first + found.Words.Count - 1;

                yield return new WordMatch<T>(first, last, new TextSpan(words[first].Span.Start, words[last].Span.End), found.Value);
                first = last + 1;
            }
            else
            {
                first++;
            }
        }
    }

    private (IReadOnlyList<string> Words, T Value)? LongestAt(
        string text, IReadOnlyList<TextWord> words, int first, Func<int, int, T, bool> accepts)
    {
        if (!_byFirstWord.TryGetValue(words[first].Folded, out var sequences))
        {
            return null;
        }

        foreach (var sequence in sequences)
        {
            if (Matches(text, words, first, sequence.Words) && accepts(first, first + sequence.Words.Count - 1, sequence.Value))
            {
                return sequence;
            }
        }

        return null;
    }

    private bool Matches(string text, IReadOnlyList<TextWord> words, int first, IReadOnlyList<string> sequence)
    {
        if (first + sequence.Count > words.Count)
        {
            return false;
        }

        for (var place = 1; place < sequence.Count; place++)
        {
            if (words[first + place].Folded != sequence[place] || !IsShortGap(text, words[first + place - 1].Span.End, words[first + place].Span.Start))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsShortGap(string text, int start, int end) =>
        end - start <= LongestGap && (crossesLines || text.AsSpan(start, end - start).IndexOf('\n') < 0);
}
