using System.Text.Json;
using System.Text.Json.Serialization;

namespace Anonymizer.Core.Audit;

/// <summary>A ledger as a file: one JSON object a line, {"entry": …} or {"checkpoint": …}, in the order in which they are stored.</summary>
public static class AuditFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    public static string LineOf(AuditEntry entry) => JsonSerializer.Serialize(new Line(entry, null), Options);

    public static string LineOf(AuditCheckpoint checkpoint) => JsonSerializer.Serialize(new Line(null, checkpoint), Options);

    /// <exception cref="DomainException">audit.unreadable: a line is neither; the message names the line.</exception>
    public static IEnumerable<(AuditEntry? Entry, AuditCheckpoint? Checkpoint)> Read(TextReader lines)
    {
        ArgumentNullException.ThrowIfNull(lines);

        var number = 0;

        while (lines.ReadLine() is { } line)
        {
            number++;

            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return LineIn(line, number);
            }
        }
    }

    private static (AuditEntry? Entry, AuditCheckpoint? Checkpoint) LineIn(string line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<Line>(line, Options) switch
            {
                { Entry: { } entry, Checkpoint: null } => (entry, null),
                { Entry: null, Checkpoint: { } checkpoint } => (null, checkpoint),
                _ => throw new JsonException(),
            };
        }
        catch (JsonException)
        {
            throw new DomainException("audit.unreadable", $"Line {number} of the ledger is neither an entry nor a checkpoint. Export the ledger again.");
        }
    }

    private sealed record Line(AuditEntry? Entry = null, AuditCheckpoint? Checkpoint = null);
}
