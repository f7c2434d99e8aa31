using System.Text.Json;
using Anonymizer.Core.Retention;

namespace Anonymizer.Web.Retention.Purging;

/// <summary>Of so many verdicts of a court one kind was, or would be, deleted.</summary>
/// <param name="CourtId">Null: verdicts of no court.</param>
/// <param name="Kind">What.</param>
/// <param name="Verdicts">Of how many.</param>
public sealed record PurgeLine(Guid? CourtId, KeptKind Kind, int Verdicts)
{
    /// <summary>What the court is called; not stored.</summary>
    public string? Court { get; init; }

    internal static IReadOnlyList<PurgeLine> Read(string report) => JsonSerializer.Deserialize<List<PurgeLine>>(report, JsonSerializerOptions.Web) ?? [];

    internal static string Write(IEnumerable<PurgeLine> lines) => JsonSerializer.Serialize(lines.Select(line => line with { Court = null }), JsonSerializerOptions.Web);

    /// <summary>Both counts in one.</summary>
    internal static IReadOnlyList<PurgeLine> Sum(IEnumerable<PurgeLine> lines) =>
        [.. lines.GroupBy(line => (line.CourtId, line.Kind)).Select(group => new PurgeLine(group.Key.CourtId, group.Key.Kind, group.Sum(line => line.Verdicts))).OrderBy(line => line.CourtId).ThenBy(line => line.Kind)];
}
