using System.Text;

namespace Anonymizer.Core.Verification;

/// <summary>One piece in its normal forms, in which any number of terms can be looked for.</summary>
internal sealed class SearchedText
{
    private const int LongEnoughAnywhere = 10;
    private readonly TextPiece piece;
    private readonly NormalForm words;
    private readonly string joined;
    private readonly int[] wordIndexes;
    private readonly List<(int Start, int End)> allowed = [];

    public SearchedText(TextPiece piece, IEnumerable<string> allowed)
    {
        this.piece = piece;
        words = NormalForm.Of(piece.Text);
        (joined, wordIndexes) = Join(words.Text);

        foreach (var text in allowed)
        {
            this.allowed.AddRange(Occurrences(words.Text, text).Where(range => IsBounded(range.Start, range.End)));
        }
    }

    /// <summary>In which form the term stands here, or null.</summary>
    public string? FormOf(LeakTerm term) =>
        piece.Kind == TextPieceKind.Bytes && term.Joined.Length == 0 ? null
        : HasWords(term.Words, term.IsCommonWhenLower) ? "as words"
        : HasWords(term.Swapped, isCommonWhenLower: false) ? "words swapped"
        : HasJoined(term.Joined, term.Words) ? "run together or spaced"
        : HasJoined(term.Backwards, term.Words) ? "backwards"
        : null;

    private static (string Joined, int[] WordIndexes) Join(string words)
    {
        var joined = new StringBuilder(words.Length);
        var indexes = new List<int>(words.Length);

        for (var index = 0; index < words.Length; index++)
        {
            if (words[index] != ' ')
            {
                joined.Append(words[index]);
                indexes.Add(index);
            }
        }

        return (joined.ToString(), [.. indexes]);
    }

    private static IEnumerable<(int Start, int End)> Occurrences(string text, string term)
    {
        if (term.Length == 0)
        {
            yield break;
        }

        for (var start = text.IndexOf(term, StringComparison.Ordinal); start >= 0; start = text.IndexOf(term, start + 1, StringComparison.Ordinal))
        {
            yield return (start, start + term.Length);
        }
    }

    private bool HasWords(string term, bool isCommonWhenLower)
    {
        var matches = Occurrences(words.Text, term).Where(range => IsBounded(range.Start, range.End)).ToList();

        return matches.Exists(range => !IsAllowed(range.Start, range.End) && !IsCommonPhrase(range, matches, isCommonWhenLower));
    }

    /// <param name="term">Letters and digits without spaces.</param>
    /// <param name="asWords">The form that was judged before.</param>
    private bool HasJoined(string term, string asWords) => Occurrences(joined, term).Any(range =>
    {
        var start = wordIndexes[range.Start];
        var end = wordIndexes[range.End - 1] + 1;
        var isOneWord = end - start == term.Length && term.Length >= LongEnoughAnywhere;

        return (isOneWord || IsBounded(start, end)) && !IsAllowed(start, end) && !words.Text.AsSpan(start, end - start).SequenceEqual(asWords);
    });

    /// <summary>Lower-case words in a sentence, each of which the sentences use elsewhere too, are a phrase; so is a short single one.</summary>
    private bool IsCommonPhrase((int Start, int End) match, List<(int Start, int End)> matches, bool isCommonWhenLower)
    {
        if (piece.Kind == TextPieceKind.Value || !IsLower(match.Start, match.End))
        {
            return false;
        }

        var found = words.Text[match.Start..match.End].Split(' ');

        return found.Length == 1 ? isCommonWhenLower : found.All(word => StandsElsewhere(word, matches));
    }

    private bool StandsElsewhere(string word, List<(int Start, int End)> matches) => Occurrences(words.Text, word).Any(range =>
        IsBounded(range.Start, range.End) && IsLower(range.Start, range.End) && !matches.Exists(match => match.Start <= range.Start && range.End <= match.End));

    private bool IsLower(int start, int end) => !Enumerable.Range(start, end - start).Any(index => char.IsUpper(piece.Text[words.OriginOf(index)]));

    private bool IsBounded(int start, int end) =>
        (start == 0 || words.Text[start - 1] == ' ') && (end == words.Text.Length || words.Text[end] == ' ');

    private bool IsAllowed(int start, int end) => allowed.Exists(range => range.Start <= start && end <= range.End);
}
