using Anonymizer.Core.Text;

namespace Anonymizer.Core.Review;

/// <summary>Which border of a mention moves, and where to.</summary>
public enum BorderMove
{
    StartLeft,
    StartRight,
    EndLeft,
    EndRight,
}

/// <summary>Moves a border of a span by one word within its paragraph: the most frequent correction of a name.</summary>
public static class WordBorders
{
    /// <summary>The moved span; the same one when there is no word to move over, or none would be left.</summary>
    public static TextSpan Move(TextSpan span, BorderMove move, VerdictText text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var segment = text.Segments.First(segment => segment.Start <= span.Start && span.Start < segment.End);
        var value = text.Value;
        var (start, end) = move switch
        {
            BorderMove.StartLeft => (Left(value, span.Start, segment.Start), span.End),
            BorderMove.StartRight => (Right(value, span.Start, span.End, toWordEnd: false), span.End),
            BorderMove.EndLeft => (span.Start, Left(value, span.End, span.Start, toWordEnd: true)),
            _ => (span.Start, Right(value, span.End, segment.End, toWordEnd: true)),
        };

        return start < end ? new TextSpan(start, end) : span;
    }

    /// <summary>The span with one border moved by one character, a pair of surrogates counting as one; the same one at the paragraph's end, or where none would be left.</summary>
    public static TextSpan MoveByCharacter(TextSpan span, BorderMove move, VerdictText text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var segment = text.Segments.First(segment => segment.Start <= span.Start && span.Start < segment.End);
        var (start, end) = move switch
        {
            BorderMove.StartLeft => (Step(text.Value, span.Start, -1), span.End),
            BorderMove.StartRight => (Step(text.Value, span.Start, 1), span.End),
            BorderMove.EndLeft => (span.Start, Step(text.Value, span.End, -1)),
            _ => (span.Start, Step(text.Value, span.End, 1)),
        };

        return segment.Start <= start && start < end && end <= segment.End ? new TextSpan(start, end) : span;
    }

    private static int Step(string value, int at, int by)
    {
        var next = at + by;

        return next > 0 && next < value.Length && char.IsSurrogatePair(value[next - 1], value[next]) ? next + by : next;
    }

    /// <summary>Back over one word: to where it starts, or past it to where the word before it ends.</summary>
    private static int Left(string value, int from, int limit, bool toWordEnd = false) =>
        BackWhile(value, BackWhile(value, from, limit, inWord: toWordEnd), limit, inWord: !toWordEnd);

    /// <summary>On over one word: to where it ends, or past it to where the next one starts.</summary>
    private static int Right(string value, int from, int limit, bool toWordEnd) =>
        ForthWhile(value, ForthWhile(value, from, limit, inWord: !toWordEnd), limit, inWord: toWordEnd);

    private static int BackWhile(string value, int at, int limit, bool inWord)
    {
        while (at > limit && char.IsWhiteSpace(value[at - 1]) != inWord)
        {
            at--;
        }

        return at;
    }

    private static int ForthWhile(string value, int at, int limit, bool inWord)
    {
        while (at < limit && char.IsWhiteSpace(value[at]) != inWord)
        {
            at++;
        }

        return at;
    }
}
