using Anonymizer.Core.Text;

namespace Anonymizer.Core.Evaluation;

/// <summary>Which characters a system masks, and whether a span counts as masked under the benchmark's forgiveness.</summary>
internal sealed class MaskCover
{
    private readonly string _text;
    private readonly bool[] _isCovered;

    public MaskCover(string text, IEnumerable<TextSpan> masked)
    {
        _text = text;
        _isCovered = new bool[text.Length];

        foreach (var span in masked)
        {
            _isCovered.AsSpan(span.Start, span.Length).Fill(true);
        }
    }

    public bool Masks(TextSpan span)
    {
        if (!_isCovered.AsSpan(span.Start, span.Length).Contains(false))
        {
            return true;
        }

        var forgiven = ForgivenWordsAround(span);

        return Enumerable.Range(span.Start, span.Length)
            .All(place => _isCovered[place] || TabWords.IsForgiven(_text[place]) || forgiven.Any(word => word.Contains(place)));
    }

    private List<TextSpan> ForgivenWordsAround(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);

        while (start > 0 && TabWords.IsAlphanumeric(_text[start - 1]))
        {
            start--;
        }

        while (end < _text.Length && TabWords.IsAlphanumeric(_text[end]))
        {
            end++;
        }

        return [.. TabWords.In(_text, new TextSpan(start, end)).Where(word => TabWords.IsForgiven(word.In(_text)))];
    }
}
