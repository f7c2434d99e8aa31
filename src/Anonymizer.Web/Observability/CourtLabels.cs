using System.Collections.Concurrent;

namespace Anonymizer.Web.Observability;

/// <summary>Names of courts as attributes: of the first hundred, so that a typing error in each upload cannot make endless series.</summary>
internal sealed class CourtLabels
{
    private const int Most = 100;

    private readonly ConcurrentDictionary<string, byte> _known = new(StringComparer.Ordinal);

    public KeyValuePair<string, object?> Of(string? court) => new("anonymizer.court.id", court is null ? "none" : IsKnown(court) ? court : "other");

    private bool IsKnown(string court) => _known.ContainsKey(court) || (_known.Count < Most && _known.TryAdd(court, 0));
}
