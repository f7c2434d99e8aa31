using System.Globalization;
using System.Text;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Teaching.Pool;

/// <summary>What of a verdict may be learned from: the paragraphs in which everything was verified, put together to a text.</summary>
/// <remarks>
/// In a paragraph with a correction that nobody included, or that was excluded, an unmarked word proves nothing: the whole
/// paragraph stays out. The same holds where two corrections contradict each other, and where a mention runs over the paragraph's end.
/// </remarks>
/// <param name="Text">The paragraphs, one a line.</param>
/// <param name="Mentions">In text order, disjoint.</param>
/// <param name="Corrections">The corrections that stand in these paragraphs.</param>
/// <param name="Paragraphs">How many there are; empty ones are not counted.</param>
public sealed record VerifiedText(VerdictText Text, IReadOnlyList<GoldMention> Mentions, IReadOnlyList<Guid> Corrections, int Paragraphs)
{
    /// <returns>Null where there is no such paragraph.</returns>
    public static VerifiedText? Of(VerdictText text, IReadOnlyCollection<TaughtPlace> places)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(places);

        var value = new StringBuilder();
        var mentions = new List<GoldMention>();
        var corrections = new List<Guid>();
        var paragraphs = 0;

        foreach (var segment in text.Segments.Where(segment => segment.End > segment.Start))
        {
            var span = new TextSpan(segment.Start, segment.End);
            var within = places.Where(place => place.Span.Overlaps(span)).ToList();

            if (text.At(span).AsSpan().Trim().Length > 0 && MentionsOf(within, span) is { } taught)
            {
                value.Append(value.Length > 0 ? "\n" : "");
                mentions.AddRange(taught.Select(mention => mention with { Span = mention.Span.Shift(value.Length - span.Start) }));
                corrections.AddRange(within.Select(place => place.Id));
                value.Append(text.Value, span.Start, span.Length);
                paragraphs++;
            }
        }

        return paragraphs == 0 ? null : new VerifiedText(VerdictText.FromPlain(value.ToString()), mentions, corrections, paragraphs);
    }

    /// <returns>Null: the paragraph is not verified.</returns>
    private static List<GoldMention>? MentionsOf(List<TaughtPlace> within, TextSpan paragraph)
    {
        var mentions = within.Where(place => place.Taught is not null)
            .DistinctBy(place => place.Taught)
            .Select(place => MentionOf(place.Taught!, place.EntityId))
            .OrderBy(mention => mention.Span)
            .ToList();
        var isVerified = within.TrueForAll(place => place.IsVerified)
            && mentions.TrueForAll(mention => paragraph.Contains(mention.Span))
            && mentions.Zip(mentions.Skip(1)).All(pair => !pair.First.Span.Overlaps(pair.Second.Span));

        return isVerified ? mentions : null;
    }

    private static GoldMention MentionOf(MentionState taught, int entityId) =>
        new(taught.Span, taught.Type.Name, taught.Type, taught.Role, taught.Need, entityId.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => $"VerifiedText({Paragraphs}, {Mentions.Count})";
}
