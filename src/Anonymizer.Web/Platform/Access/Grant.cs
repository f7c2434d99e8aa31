namespace Anonymizer.Web.Platform.Access;

/// <summary>A role that somebody has: in one court, or in all of them.</summary>
/// <param name="Role">One of <see cref="Platform.Role.All"/>.</param>
/// <param name="CourtId">Null for all courts, those to come and verdicts of no court among them.</param>
public readonly record struct Grant(string Role, Guid? CourtId = null)
{
    /// <summary>The same roles in each of some courts.</summary>
    /// <param name="roles">The roles.</param>
    /// <param name="courts">Null for all.</param>
    public static IReadOnlyList<Grant> Of(IEnumerable<string> roles, IEnumerable<Guid>? courts = null) =>
        Least(roles.SelectMany(role => courts is null ? [new Grant(role)] : courts.Select(court => new Grant(role, court))));

    /// <summary>Each once, and none that says less than another: who has a role in all courts has it in each. In a fixed order.</summary>
    public static IReadOnlyList<Grant> Least(IEnumerable<Grant> grants)
    {
        var all = grants.ToHashSet();

        return [.. all.Where(grant => grant.CourtId is null || !all.Contains(grant with { CourtId = null })).OrderBy(grant => grant.CourtId is not null).ThenBy(grant => grant.CourtId).ThenBy(grant => grant.Role, StringComparer.Ordinal)];
    }

    /// <summary>As the ledger has it: "reviewer@" and the court's id, "reviewer" for all courts.</summary>
    public override string ToString() => CourtId is { } court ? $"{Role}@{court}" : Role;
}
