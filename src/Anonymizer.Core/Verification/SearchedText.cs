using System.Text;
using Anonymizer.Core.Text;

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
    public string? FormOf(LeakTerm term) => Finds(term).Select(find => find.Form).FirstOrDefault();

    /// <summary>Where in the piece the term stands, in any form.</summary>
    public IEnumerable<TextSpan> SpansOf(LeakTerm term) =>
        Finds(term).Select(find => new TextSpan(words.OriginOf(find.Start), words.OriginOf(find.End - 1) + 1));

    private IEnumerable<(string Form, int Start, int End)> Finds(LeakTerm term)
    {
        if (piece.Kind == TextPieceKind.Bytes && term.Joined.Length == 0)
        {
            return [];
        }

        return In("as words", AsWords(term.Words, term.IsCommonWhenLower))
            .Concat(In("words swapped", AsWords(term.Swapped, isCommonWhenLower: false)))
            .Concat(In("run together or spaced", AsJoined(term.Joined, term.Words)))
            .Concat(In("backwards", AsJoined(term.Backwards, term.Words)));
    }

    private static IEnumerable<(string Form, int Start, int End)> In(string form, IEnumerable<(int Start, int End)> ranges) =>
        ranges.Select(range => (form, range.Start, range.End));

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

    private IEnumerable<(int Start, int End)> AsWords(string term, bool isCommonWhenLower)
    {
        var matches = Occurrences(words.Text, term).Where(range => IsBounded(range.Start, range.End)).ToList();

        return matches.Where(range => !IsAllowed(range.Start, range.End) && !IsCommonPhrase(range, matches, isCommonWhenLower));
    }

    /// <param name="term">Letters and digits without spaces.</param>
    /// <param name="asWords">The form that was judged before.</param>
    private IEnumerable<(int Start, int End)> AsJoined(string term, string asWords)
    {
        foreach (var range in Occurrences(joined, term))
        {
            var start = wordIndexes[range.Start];
            var end = wordIndexes[range.End - 1] + 1;
            var isOneWord = end - start == term.Length && term.Length >= LongEnoughAnywhere;

            if ((isOneWord || IsBounded(start, end)) && !IsAllowed(start, end) && !words.Text.AsSpan(start, end - start).SequenceEqual(asWords))
            {
                yield return (start, end);
            }
        }
    }

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
