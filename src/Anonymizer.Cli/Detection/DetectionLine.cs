using System.Text.Json;
using Anonymizer.Cli.Running;
using Anonymizer.Core.Detection;

namespace Anonymizer.Cli.Detection;

/// <summary>One line of <c>detect</c>'s output: a verdict's id and its mentions, offsets in UTF-16 units, no words of the verdict.</summary>
internal sealed record DetectionLine(string Id, IReadOnlyList<MentionLine> Mentions)
{
    public static DetectionLine Of(string id, DetectionResult result) => new(id, [.. result.Mentions.Select(MentionLine.Of)]);

    public string ToJson() => JsonSerializer.Serialize(this, Json.Compact);
}

/// <summary>One mention as programs read it.</summary>
internal sealed record MentionLine(
    int Start,
    int End,
    EntityType Type,
    Need Need,
    double Score,
    int Entity,
    EntityRole Role,
    MentionSource Source,
    string Why,
    string? Kind)
{
    public static MentionLine Of(Mention mention) => new(
        mention.Span.Start,
        mention.Span.End,
        mention.Type,
        mention.Need,
        Math.Round(mention.Score, 4),
        mention.EntityId,
        mention.Role,
        mention.Explanation.Source,
        $"{mention.Explanation.Recognizer}: {mention.Explanation.Reason}",
        mention.Kind);
}
