using Anonymizer.Core.Detection;

namespace Anonymizer.Web.Data;

/// <summary>What a model proposes in a gold verdict: every figure on gold comes from these rows. Holds no text.</summary>
public sealed class GoldPredictionRow
{
    public required Guid GoldVerdictId { get; init; }

    public required string ModelVersion { get; init; }

    public required Guid By { get; set; }

    public required DateTimeOffset At { get; set; }

    /// <summary>The mentions as JSON.</summary>
    public required string Mentions { get; set; }

    public IReadOnlyList<Mention> ToMentions() => [.. MentionJson.Read(Mentions)];
}
