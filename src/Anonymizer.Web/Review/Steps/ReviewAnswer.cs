using System.Text.Json;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Doubts;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verdicts;

namespace Anonymizer.Web.Review.Steps;

/// <summary>A verdict's review as the REST interface tells it. Offsets are UTF-16 units of the text.</summary>
/// <param name="VerdictId">The verdict.</param>
/// <param name="State">The verdict's state.</param>
/// <param name="Sequence">How many actions led here: send it with the next ones, so that nobody is overwritten unseen.</param>
/// <param name="Pending">Mentions that are not decided.</param>
/// <param name="Mentions">All mentions in text order, the rejected ones included.</param>
internal sealed record ReviewAnswer(Guid VerdictId, VerdictState State, int Sequence, int Pending, IReadOnlyList<ReviewedMention> Mentions)
{
    /// <summary>The text; only where it was asked for.</summary>
    public string? Text { get; init; }

    /// <summary>The paragraphs of the text; only with it.</summary>
    public IReadOnlyList<TextSegment>? Segments { get; init; }

    /// <summary>The checklist: a review can be completed when none of it is open. Only where it was asked for.</summary>
    public IReadOnlyList<DoubtAnswer>? Doubts { get; init; }

    public override string ToString() => $"ReviewAnswer({VerdictId}, {Sequence})";

    public static ReviewAnswer Of(ReviewFile file) => new(
        file.VerdictId, file.State, file.Review.Sequence, file.Review.Pending, [.. file.Review.Suggestions.Select(ReviewedMention.Of)]);
}

/// <summary>One mention under review.</summary>
/// <param name="Id">Its number within the verdict; stays when it changes.</param>
/// <param name="Score">The proposal's certainty from 0 to 1; 1 for what a person added.</param>
/// <param name="Recognizer">Who proposed it.</param>
internal sealed record ReviewedMention(
    int Id, int Start, int End, EntityType Type, Need Need, EntityRole Role, int Entity, Decision Decision, double Score, string Recognizer, bool IsAdded)
{
    public static ReviewedMention Of(Suggestion suggestion)
    {
        var mention = suggestion.Mention;

        return new ReviewedMention(
            suggestion.Id, mention.Span.Start, mention.Span.End, mention.Type, mention.Need, mention.Role, mention.EntityId, suggestion.Decision, mention.Score,
            mention.Explanation.Recognizer, suggestion.IsAdded);
    }
}

/// <summary>One thing that a reviewer has to settle or waive.</summary>
/// <param name="Key">By which it is waived.</param>
/// <param name="Kind">What there is to doubt: twoTypes, ambiguous, veryShort, …</param>
/// <param name="Places">Where to look, [start, end] each.</param>
internal sealed record DoubtAnswer(string Key, string Kind, IReadOnlyList<int[]> Places, bool IsOpen)
{
    public static DoubtAnswer Of(Doubt doubt) => new(doubt.Key, JsonNamingPolicy.CamelCase.ConvertName(doubt.Kind.ToString()), [.. doubt.Places.Select(place => new[] { place.Start, place.End })], doubt.IsOpen);
}
