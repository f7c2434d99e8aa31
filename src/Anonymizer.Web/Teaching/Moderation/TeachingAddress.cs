using System.Globalization;
using Anonymizer.Core.Teaching;
using Anonymizer.Core.Verdicts;

namespace Anonymizer.Web.Teaching.Moderation;

/// <summary>What the page's address says: which corrections, which page. Courts, people and verdicts stand in it by id, words never.</summary>
/// <remarks>What cannot be read is as if it were not there.</remarks>
public sealed record TeachingAddress(CorrectionFilter Filter, int Page = 1)
{
    private const string Any = "any";

    /// <param name="query">The parts of an address's query, by name.</param>
    public static TeachingAddress Of(IReadOnlyDictionary<string, string> query)
    {
        ArgumentNullException.ThrowIfNull(query);

        var filter = new CorrectionFilter(
            State: query.GetValueOrDefault("state") == Any ? null : Named<CorrectionState>(query, "state") ?? CorrectionState.Candidate,
            Kind: Named<CorrectionKind>(query, "kind") is { } kind && kind != CorrectionKind.None ? kind : null,
            Type: query.GetValueOrDefault("type") is { Length: > 0 and <= 40 } type ? type : null,
            IsAny: query.GetValueOrDefault("kind") == Any,
            VerdictId: IdOf(query, "verdict"),
            CourtId: IdOf(query, "court"),
            Purpose: Named<Purpose>(query, "purpose"),
            AgeBand: Named<AgeBand>(query, "age"),
            By: IdOf(query, "by"),
            IsTelling: query.GetValueOrDefault("only") == "telling",
            IsConflicting: query.GetValueOrDefault("only") == "conflicting",
            Like: IdOf(query, "like"));

        return new TeachingAddress(filter, int.TryParse(query.GetValueOrDefault("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 1_000_000) : 1);
    }

    /// <summary>The address's query; what is as at first is left out.</summary>
    public IReadOnlyDictionary<string, object?> ToQuery() => new Dictionary<string, object?>
    {
        ["state"] = Filter.State switch { null => Any, CorrectionState.Candidate => null, { } state => state.ToString() },
        ["kind"] = Filter.Kind?.ToString() ?? (Filter.IsAny ? Any : null),
        ["type"] = Filter.Type,
        ["verdict"] = Filter.VerdictId?.ToString(),
        ["court"] = Filter.CourtId?.ToString(),
        ["purpose"] = Filter.Purpose?.ToString(),
        ["age"] = Filter.AgeBand?.ToString(),
        ["by"] = Filter.By?.ToString(),
        ["only"] = Filter.IsConflicting ? "conflicting" : Filter.IsTelling ? "telling" : null,
        ["like"] = Filter.Like?.ToString(),
        ["page"] = Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null,
    };

    private static T? Named<T>(IReadOnlyDictionary<string, string> query, string name)
        where T : struct, Enum =>
        query.TryGetValue(name, out var value) && Enum.TryParse<T>(value, out var known) && Enum.IsDefined(known) ? known : null;

    private static Guid? IdOf(IReadOnlyDictionary<string, string> query, string name) => Guid.TryParse(query.GetValueOrDefault(name), out var id) ? id : null;
}
