using System.Text.Json;
using System.Text.Json.Serialization;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;
using Anonymizer.Core.Text.Looks;
using Anonymizer.Core.Unread;

namespace Anonymizer.Web.Data;

/// <summary>The text of one verdict: the only table that holds it, so that it can be erased in one place; what is gold is frozen in <see cref="GoldVerdictRow"/> too.</summary>
public sealed class VerdictTextRow
{
    private static readonly JsonSerializerOptions Short = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public required Guid VerdictId { get; init; }

    public required string Text { get; init; }

    /// <summary>The segments as JSON.</summary>
    public required string Segments { get; init; }

    /// <summary>How the paragraphs are drawn, as JSON; null for a text that was read before looks were.</summary>
    public string? Looks { get; init; }

    /// <summary>What nearly would have been masked, as JSON; null for a verdict that was read before near misses were kept.</summary>
    public string? NearMisses { get; set; }

    /// <summary>The pictures of the file as JSON; null for a verdict that was read before they were noted.</summary>
    public string? Pictures { get; init; }

    public static VerdictTextRow Of(Guid verdictId, VerdictText text, IEnumerable<Mention>? nearMisses = null, IEnumerable<UnreadPicture>? pictures = null) => new()
    {
        Pictures = pictures is null ? null : JsonSerializer.Serialize(pictures),
        NearMisses = nearMisses is null ? null : MentionJson.Write(nearMisses),
        VerdictId = verdictId,
        Text = text.Value,
        Segments = JsonSerializer.Serialize(text.Segments),
        Looks = JsonSerializer.Serialize(text.Looks, Short),
    };

    public VerdictText ToText() => new(
        Text,
        JsonSerializer.Deserialize<List<TextSegment>>(Segments) ?? [],
        Looks is null ? [] : JsonSerializer.Deserialize<List<ParagraphLook>>(Looks) ?? []);

    /// <summary>In text order; none where none were kept.</summary>
    public IReadOnlyList<Mention> ToNearMisses() => NearMisses is null ? [] : [.. MentionJson.Read(NearMisses).Select(mention => mention with { IsNearMiss = true })];

    /// <summary>In the order of the document; none where none were noted.</summary>
    public static IReadOnlyList<UnreadPicture> ToPictures(string? pictures) => pictures is null ? [] : JsonSerializer.Deserialize<List<UnreadPicture>>(pictures) ?? [];

    public override string ToString() => $"VerdictTextRow({VerdictId}, {Text.Length})";
}
