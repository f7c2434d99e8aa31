using System.Text.Json;
using Anonymizer.Cli.Running;
using Anonymizer.Core.Detection;

namespace Anonymizer.Cli.Detection;

/// <summary>One line of <c>detect</c>'s output: a verdict's id and its mentions, offsets in UTF-16 units, no words of the verdict.</summary>
internal sealed record DetectionLine(string Id, IReadOnlyList<MentionJson> Mentions)
{
    /// <summary>Null where nobody asked for them.</summary>
    public IReadOnlyList<MentionJson>? NearMisses { get; init; }

    /// <summary>Why the result may be poor, or absent: no model is made for the verdict's language.</summary>
    public string? Warning { get; init; }

    public static DetectionLine Of(string id, Found found, bool withNearMisses) => new(id, [.. found.Result.Mentions.Select(MentionJson.Of)])
    {
        NearMisses = withNearMisses ? [.. found.Result.NearMisses.Select(MentionJson.Of)] : null,
        Warning = found.Model?.Warning,
    };

    public string ToJson() => JsonSerializer.Serialize(this, Json.Compact);
}
