using Anonymizer.Web.Platform.Access;

namespace Anonymizer.Web.Accounts.People;

/// <summary>How an account's grants are stored: roles that hold in all of its courts, its courts, and what it may do in single ones beyond that; pure.</summary>
/// <param name="Roles">They hold in all of the account's courts.</param>
/// <param name="Courts">Its courts; null for all.</param>
/// <param name="More">Further roles in single courts.</param>
/// <remarks>Of the ways to say the same it takes the one that says most without <paramref name="More"/>: that is what a version before it still reads after a step back, and never more than the account may.</remarks>
internal sealed record StoredGrants(IReadOnlyList<string> Roles, IReadOnlyList<Guid>? Courts, IReadOnlyList<Grant> More)
{
    public static StoredGrants Of(IEnumerable<Grant> wanted)
    {
        var grants = Grant.Least(wanted);
        var everywhere = grants.Where(grant => grant.CourtId is null).Select(grant => grant.Role).ToList();

        if (everywhere.Count > 0)
        {
            return new StoredGrants(everywhere, null, [.. grants.Where(grant => grant.CourtId is not null)]);
        }

        var courts = grants.Select(grant => grant.CourtId!.Value).Distinct().ToList();
        var shared = grants.GroupBy(grant => grant.Role, StringComparer.Ordinal).Where(role => role.Count() == courts.Count).Select(role => role.Key).ToList();

        return new StoredGrants(shared, courts, [.. grants.Where(grant => !shared.Contains(grant.Role))]);
    }

    public IReadOnlyList<Grant> ToGrants() => Grant.Least([.. Grant.Of(Roles, Courts), .. More]);
}
