using System.Text.Json;
using Anonymizer.Core.Text;

namespace Anonymizer.Web.Data;

/// <summary>The text of one verdict: the only table that holds it, so that it can be erased in one place.</summary>
public sealed class VerdictTextRow
{
    public required Guid VerdictId { get; init; }

    public required string Text { get; init; }

    /// <summary>The segments as JSON.</summary>
    public required string Segments { get; init; }

    public static VerdictTextRow Of(Guid verdictId, VerdictText text) => new()
    {
        VerdictId = verdictId,
        Text = text.Value,
        Segments = JsonSerializer.Serialize(text.Segments),
    };

    public VerdictText ToText() => new(Text, JsonSerializer.Deserialize<List<TextSegment>>(Segments) ?? []);

    public override string ToString() => $"VerdictTextRow({VerdictId}, {Text.Length})";
}
