using System.Buffers;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection.Recognizers.Patterns;

/// <summary>A finder that is made when the first verdict comes that holds one of the words without which its patterns cannot match.</summary>
/// <remarks>
/// The automata of one country's addresses take megabytes and a tenth of a second, and most verdicts are of one country. A
/// search for a set of words costs a hundredth of the patterns.
/// </remarks>
public sealed class AnchoredFinder
{
    private readonly Lazy<PatternFinder> finder;
    private readonly string[] anchors;
    private readonly SearchValues<string> any;

    /// <param name="anchors">One of them stands in every match, in any case.</param>
    /// <param name="make">Makes the finder.</param>
    public AnchoredFinder(IEnumerable<string> anchors, Func<PatternFinder> make)
    {
        finder = new Lazy<PatternFinder>(make);
        this.anchors = [.. anchors];
        any = SearchValues.Create(this.anchors, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>No letter or digit stands before an anchor.</summary>
    public bool StartsWord { get; init; }

    /// <summary>No letter or digit stands behind an anchor.</summary>
    public bool EndsWord { get; init; }

    public IEnumerable<Mention> Find(VerdictText text) => IsWorth(SearchText.Of(text).Value) ? finder.Value.Find(text) : [];

    private bool IsWorth(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOfAny(any) is >= 0 and var found; at += found + 1)
        {
            if ((!StartsWord || at + found == 0 || !char.IsLetterOrDigit(text[at + found - 1])) && (!EndsWord || EndsAWord(text[(at + found)..])))
            {
                return true;
            }
        }

        return false;
    }

    private bool EndsAWord(ReadOnlySpan<char> text)
    {
        foreach (var anchor in anchors)
        {
            if (text.StartsWith(anchor, StringComparison.OrdinalIgnoreCase) && (text.Length == anchor.Length || !char.IsLetterOrDigit(text[anchor.Length])))
            {
                return true;
            }
        }

        return false;
    }
}
