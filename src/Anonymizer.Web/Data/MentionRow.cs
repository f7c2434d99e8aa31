using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Web.Data;

/// <summary>One mention as the detector found it. Never changed: what a reviewer decides stands in the review's own tables.</summary>
public sealed class MentionRow
{
    public required Guid Id { get; init; }

    public required Guid VerdictId { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public required string Type { get; init; }

    public string? Kind { get; init; }

    public required Need Need { get; init; }

    public required EntityRole Role { get; init; }

    public required double Score { get; init; }

    public required MentionSource Source { get; init; }

    public required string Recognizer { get; init; }

    public required string Reason { get; init; }

    /// <summary>The entity within the verdict, from 1.</summary>
    public required int EntityId { get; init; }

    public static MentionRow Of(Guid id, Guid verdictId, Mention mention) => new()
    {
        Id = id,
        VerdictId = verdictId,
        Start = mention.Span.Start,
        End = mention.Span.End,
        Type = mention.Type.Name,
        Kind = mention.Kind,
        Need = mention.Need,
        Role = mention.Role,
        Score = mention.Score,
        Source = mention.Explanation.Source,
        Recognizer = mention.Explanation.Recognizer,
        Reason = mention.Explanation.Reason,
        EntityId = mention.EntityId,
    };

    public Mention ToMention() =>
        new(new TextSpan(Start, End), new EntityType(Type), Need, Score, new Explanation(Source, Recognizer, Reason)) { Kind = Kind, Role = Role, EntityId = EntityId };
}
