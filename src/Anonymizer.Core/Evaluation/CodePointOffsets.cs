using Anonymizer.Core.Text;

namespace Anonymizer.Core.Evaluation;

/// <summary>From offsets in code points, as Python counts, to UTF-16 units, and back.</summary>
internal sealed class CodePointOffsets
{
    private readonly int[]? _units;
    private readonly int _length;

    public CodePointOffsets(string text)
    {
        _length = text.Length;
        _units = text.Any(char.IsSurrogate) ? [.. Starts(text), text.Length] : null;
    }

    /// <summary>For each UTF-16 unit of a text, and for its end, how many code points stand before it.</summary>
    public static int[] PointsOf(string text)
    {
        var points = new int[text.Length + 1];

        for (var unit = 0; unit < text.Length; unit++)
        {
            points[unit + 1] = points[unit] + (unit > 0 && IsPairAt(text, unit - 1) ? 0 : 1);
        }

        return points;
    }

    /// <exception cref="ArgumentOutOfRangeException">The span is empty or lies outside the text.</exception>
    public TextSpan Span(int start, int end)
    {
        var span = _units is null ? new TextSpan(start, end) : new TextSpan(_units[start], _units[end]);

        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, _length);

        return span;
    }

    private static IEnumerable<int> Starts(string text)
    {
        for (var unit = 0; unit < text.Length; unit += IsPairAt(text, unit) ? 2 : 1)
        {
            yield return unit;
        }
    }

    private static bool IsPairAt(string text, int unit) => unit + 1 < text.Length && char.IsSurrogatePair(text[unit], text[unit + 1]);
}
