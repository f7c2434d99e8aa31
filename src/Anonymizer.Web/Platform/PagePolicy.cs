using System.Security.Claims;

namespace Anonymizer.Web.Platform;

/// <summary>Who may open a page: by roles in some court, where the page shows what is of courts, or in all courts, where it shows what belongs to all.</summary>
/// <remarks>A role's name alone says neither, so no page asks for one.</remarks>
public static class PagePolicy
{
    /// <summary>For pages of what reviews say: of one's own courts' for who works for single ones.</summary>
    public const string Correcting = "correcting";

    /// <summary>For pages of what is learned of it, which belongs to all courts.</summary>
    public const string Teaching = "teaching";

    /// <summary>For reports about released files.</summary>
    public const string Rectifying = "rectifying";

    /// <summary>For what is kept, for how long.</summary>
    public const string Keeping = "keeping";

    /// <summary>For who stands behind a replacement.</summary>
    public const string Mapping = "mapping";

    /// <summary>For accounts, keys, webhooks and the encryption.</summary>
    public const string Administering = "administering";

    /// <summary>For the ledger, and who opened which mapping.</summary>
    public const string Overseeing = "overseeing";

    /// <summary>For the service's health and its backups.</summary>
    public const string Operating = "operating";

    /// <summary>For any of the pages that are not about verdicts.</summary>
    public const string Office = "office";

    internal static IReadOnlyDictionary<string, Func<Actor, bool>> All { get; } = new Dictionary<string, Func<Actor, bool>>
    {
        [Correcting] = actor => actor.IsSomewhere(Role.TeachingReaders),
        [Teaching] = actor => actor.IsEverywhere(Role.TeachingReaders),
        [Rectifying] = actor => actor.IsSomewhere(Role.Administrator, Role.Trainer, Role.Reviewer, Role.Auditor),
        [Keeping] = actor => actor.IsSomewhere(Role.Administrator, Role.Auditor),
        [Mapping] = actor => actor.IsSomewhere(Role.MappingReader),
        [Administering] = actor => actor.IsEverywhere(Role.Administrator),
        [Overseeing] = actor => actor.IsEverywhere(Role.Administrator, Role.Auditor),
        [Operating] = actor => actor.IsEverywhere(Role.Administrator, Role.Operator, Role.Auditor),
        [Office] = actor => actor.IsEverywhere(Role.Operator) || actor.IsSomewhere(Role.Administrator, Role.Auditor),
    };

    internal static bool Lets(ClaimsPrincipal user, Func<Actor, bool> rule) => user.Identity?.IsAuthenticated == true && rule(Actor.Of(user));
}
