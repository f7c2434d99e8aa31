using System.Text.Json.Serialization;

namespace Anonymizer.Core.Text;

/// <summary>A half-open range [Start, End) of UTF-16 code units in a verdict's text.</summary>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <exception cref="ArgumentOutOfRangeException">The start is negative, or the end is not after it.</exception>
    [JsonConstructor]
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(end, start);

        Start = start;
        End = end;
    }

    public int Start { get; }

    public int End { get; }

    [JsonIgnore]
    public int Length => End - Start;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    public bool Contains(int offset) => Start <= offset && offset < End;

    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The words that the span covers.</summary>
    public string In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return text[Start..End];
    }

    public TextSpan Shift(int by) => new(Start + by, End + by);

    /// <summary>Text order; of two spans that start together the longer comes first.</summary>
    public int CompareTo(TextSpan other) => (Start, -End).CompareTo((other.Start, -other.End));

    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;
}
