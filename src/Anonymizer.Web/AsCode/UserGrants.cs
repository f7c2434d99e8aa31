using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Accounts.People;

namespace Anonymizer.Web.AsCode;

/// <summary>What a user of a file may do, and where: the same said in another way is no change; pure.</summary>
internal static class UserGrants
{
    private const string AllCourts = "all courts";

    /// <summary>Each role with the key of its court's name; null for all courts. A role in all courts is in no single one beside.</summary>
    public static IReadOnlyCollection<(string Role, string? Court)> Of(UserEntry user)
    {
        var all = (user.Roles ?? []).SelectMany(role => user.Courts is null ? [(role, null)] : user.Courts.Select(court => (role, (string?)PlaceKey.Of(court))))
            .Concat((user.RolesIn ?? new Dictionary<string, IReadOnlyList<string>>()).SelectMany(court => court.Value.Select(role => (role, (string?)PlaceKey.Of(court.Key)))))
            .ToHashSet();

        return [.. all.Where(grant => grant.Item2 is null || !all.Contains((grant.role, null)))];
    }

    /// <summary>The courts that it names.</summary>
    public static IEnumerable<string> CourtsOf(UserEntry user) => [.. user.Courts ?? [], .. user.RolesIn?.Keys ?? []];

    /// <summary>"all courts: auditor; riga court: reviewer trainer".</summary>
    public static string Text(UserEntry user) => string.Join("; ", Of(user)
        .GroupBy(grant => grant.Court ?? "", grant => grant.Role, StringComparer.Ordinal)
        .OrderBy(court => court.Key, StringComparer.Ordinal)
        .Select(court => $"{(court.Key.Length == 0 ? AllCourts : court.Key)}: {string.Join(' ', court.Order(StringComparer.Ordinal))}"));

    /// <summary>As a file says it, in the fewest words.</summary>
    public static UserEntry EntryOf(AccountLine account, IReadOnlyDictionary<Guid, string> courts)
    {
        var stored = StoredGrants.Of(account.Grants);
        var more = stored.More.GroupBy(grant => courts[grant.CourtId!.Value], grant => grant.Role, StringComparer.Ordinal)
            .OrderBy(court => court.Key, StringComparer.Ordinal)
            .ToDictionary(court => court.Key, court => (IReadOnlyList<string>)[.. court], StringComparer.Ordinal);
        var hasOwn = stored.Roles.Count > 0 || more.Count == 0;

        return new UserEntry(
            account.Email,
            hasOwn ? stored.Roles : null,
            hasOwn && stored.Courts is { } limited ? [.. limited.Select(id => courts[id]).Order(StringComparer.Ordinal)] : null,
            more.Count > 0 ? more : null);
    }
}
