using System.Text.Json;
using System.Text.Json.Serialization;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection;

/// <summary>A mention as the command line and the service write it; offsets in UTF-16 units. Holds no text.</summary>
public sealed record MentionJson(
    int Start,
    int End,
    EntityType Type,
    Need Need,
    double Score,
    int Entity,
    EntityRole Role,
    MentionSource Source,
    string Why)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public string? Kind { get; init; }

    public string Recognizer { get; init; } = string.Empty;

    public static MentionJson Of(Mention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);

        return new MentionJson(
            mention.Span.Start,
            mention.Span.End,
            mention.Type,
            mention.Need,
            Math.Round(mention.Score, 4),
            mention.EntityId,
            mention.Role,
            mention.Explanation.Source,
            mention.Explanation.Reason)
        { Kind = mention.Kind, Recognizer = mention.Explanation.Recognizer };
    }

    public Mention ToMention() => new(new TextSpan(Start, End), Type, Need, Score, new Explanation(Source, Recognizer, Why)) { Kind = Kind, Role = Role, EntityId = Entity };

    /// <summary>What <see cref="Write"/> wrote.</summary>
    public static IEnumerable<Mention> Read(string json) => (JsonSerializer.Deserialize<List<MentionJson>>(json, Options) ?? []).Select(mention => mention.ToMention());

    public static string Write(IEnumerable<Mention> mentions) => JsonSerializer.Serialize(mentions.Select(Of), Options);
}
