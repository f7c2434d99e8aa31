using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Policy.Changes;

/// <summary>One paragraph of a preview.</summary>
/// <param name="Segment">The number of its segment.</param>
/// <param name="Pieces">Its text after the change, cut where something is replaced.</param>
public sealed record PreviewParagraph(int Segment, IReadOnlyList<PreviewPiece> Pieces)
{
    public bool IsChanged => Pieces.Any(piece => piece.IsChanged);

    public override string ToString() => $"PreviewParagraph({Segment})";
}

/// <summary>A piece of a paragraph as it reads before and after the change.</summary>
/// <param name="Before">Under the policy as it was; empty where the words are taken out.</param>
/// <param name="After">Under the policy as it is to be.</param>
/// <param name="IsReplaced">After the change something stands in the place of the original words.</param>
/// <param name="IsChanged">It reads differently.</param>
public sealed record PreviewPiece(string Before, string After, bool IsReplaced, bool IsChanged)
{
    internal static IEnumerable<PreviewPiece> Of(VerdictText text, TextSegment segment, IEnumerable<PreviewPlace> places)
    {
        var at = segment.Start;

        foreach (var place in places)
        {
            if (place.Span.Start > at)
            {
                yield return Plain(text.Value[at..place.Span.Start]);
            }

            var (before, after) = (Read(text, place.Span, place.Before), Read(text, place.Span, place.After));
            yield return new PreviewPiece(before, after, place.After.Count > 0, before != after);
            at = place.Span.End;
        }

        if (at < segment.End)
        {
            yield return Plain(text.Value[at..segment.End]);
        }
    }

    public override string ToString() => $"PreviewPiece({IsReplaced}, {IsChanged})";

    private static PreviewPiece Plain(string words) => new(words, words, IsReplaced: false, IsChanged: false);

    private static string Read(VerdictText text, TextSpan span, IEnumerable<Replacement> replacements)
    {
        var read = new System.Text.StringBuilder();
        var at = span.Start;

        foreach (var replacement in replacements)
        {
            read.Append(text.Value, at, replacement.Span.Start - at).Append(replacement.Style == ReplacementStyle.BlackBar ? Substitution.Operators.BlackBar.Bar : replacement.Text);
            at = replacement.Span.End;
        }

        return read.Append(text.Value, at, span.End - at).ToString();
    }
}

/// <summary>A stretch of the verdict that is replaced before or after, and by what.</summary>
internal sealed record PreviewPlace(TextSpan Span, IReadOnlyList<Replacement> Before, IReadOnlyList<Replacement> After)
{
    /// <summary>Replacements of both plans that overlap are one place: a role term takes the title with it, a letter does not.</summary>
    public static IReadOnlyList<PreviewPlace> Of(IEnumerable<Replacement> before, IEnumerable<Replacement> after)
    {
        var places = new List<PreviewPlace>();
        var all = before.Select(replacement => (Replacement: replacement, IsBefore: true)).Concat(after.Select(replacement => (Replacement: replacement, IsBefore: false)));

        foreach (var (replacement, isBefore) in all.OrderBy(one => one.Replacement.Span))
        {
            if (places.Count == 0 || !places[^1].Span.Overlaps(replacement.Span))
            {
                places.Add(new PreviewPlace(replacement.Span, [], []));
            }

            var last = places[^1];
            places[^1] = last with
            {
                Span = last.Span.Union(replacement.Span),
                Before = isBefore ? [.. last.Before, replacement] : last.Before,
                After = isBefore ? last.After : [.. last.After, replacement],
            };
        }

        return places;
    }
}
