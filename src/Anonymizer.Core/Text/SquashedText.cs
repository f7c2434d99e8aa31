using System.Text;

namespace Anonymizer.Core.Text;

/// <summary>A text's letters and digits alone, folded, with the way back: finds what is written with other spaces, points or dashes.</summary>
public sealed class SquashedText
{
    private readonly string _text;
    private readonly string _squashed;
    private readonly List<int> _origins;

    public SquashedText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var squashed = new StringBuilder(text.Length);
        var origins = new List<int>(text.Length);

        foreach (var word in TextWords.In(text))
        {
            squashed.Append(word.Folded);

            for (var index = 0; index < word.Folded.Length; index++)
            {
                origins.Add(word.Span.Start + Math.Min(index, word.Span.Length - 1));
            }
        }

        _text = text;
        _squashed = squashed.ToString();
        _origins = origins;
    }

    /// <summary>A term in the form that <see cref="Find"/> looks for.</summary>
    public static string KeyOf(string term) => string.Concat(TextWords.FoldedIn(term));

    /// <summary>Where the key stands between borders of words, within one paragraph.</summary>
    public IEnumerable<TextSpan> Find(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);

        for (var start = _squashed.IndexOf(key, StringComparison.Ordinal); start >= 0; start = _squashed.IndexOf(key, start + 1, StringComparison.Ordinal))
        {
            var span = new TextSpan(_origins[start], _origins[start + key.Length - 1] + 1);

            if (IsWhole(span))
            {
                yield return span;
            }
        }
    }

    private bool IsWhole(TextSpan span) =>
        (span.Start == 0 || !char.IsLetterOrDigit(_text[span.Start - 1]))
        && (span.End == _text.Length || !char.IsLetterOrDigit(_text[span.End]))
        && !_text.AsSpan(span.Start, span.Length).Contains('\n');
}
