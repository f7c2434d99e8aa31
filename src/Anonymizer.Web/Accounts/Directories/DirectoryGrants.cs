using System.Security.Claims;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;

namespace Anonymizer.Web.Accounts.Directories;

/// <summary>What somebody may do by the groups and courts that the directory says of them; pure.</summary>
internal static class DirectoryGrants
{
    private const char At = '@';

    /// <summary>"reviewer", or "reviewer@Riga court".</summary>
    public static bool IsValid(string mapped) => mapped.Split(At, 2) is [var role, ..] parts && Role.All.Contains(role) && parts.All(part => PlaceKey.Of(part).Length > 0);

    /// <param name="who">What the directory says.</param>
    /// <param name="options">Which group is which role.</param>
    /// <param name="courts">The courts that are known here, by the key of their name.</param>
    public static IReadOnlyList<Grant> Of(ClaimsPrincipal who, DirectoryOptions options, IReadOnlyDictionary<string, Guid> courts)
    {
        var mapped = who.FindAll(options.RoleClaim).Select(claim => options.Roles.GetValueOrDefault(claim.Value)).OfType<string>().Select(role => role.Split(At, 2)).ToList();
        var own = options.CourtClaim is { } claim ? Known(who.FindAll(claim).Select(one => one.Value)) : null;

        return Grant.Least(
        [
            .. Grant.Of(mapped.Where(parts => parts.Length == 1).Select(parts => parts[0]), own),
            .. mapped.Where(parts => parts.Length == 2).SelectMany(parts => Grant.Of([parts[0]], Known([parts[1]]))),
        ]);

        IEnumerable<Guid> Known(IEnumerable<string> names) => names.Select(PlaceKey.Of).Where(courts.ContainsKey).Select(key => courts[key]);
    }
}
