using System.Text.Json;
using Anonymizer.Cli.Running;
using Anonymizer.Core.Detection;

namespace Anonymizer.Cli.Detection;

/// <summary>One line of <c>detect</c>'s output: a verdict's id and its mentions, offsets in UTF-16 units, no words of the verdict.</summary>
internal sealed record DetectionLine(string Id, IReadOnlyList<MentionJson> Mentions)
{
    /// <summary>Null where nobody asked for them.</summary>
    public IReadOnlyList<MentionJson>? NearMisses { get; init; }

    public static DetectionLine Of(string id, DetectionResult result, bool withNearMisses) => new(id, [.. result.Mentions.Select(MentionJson.Of)])
    {
        NearMisses = withNearMisses ? [.. result.NearMisses.Select(MentionJson.Of)] : null,
    };

    public string ToJson() => JsonSerializer.Serialize(this, Json.Compact);
}
