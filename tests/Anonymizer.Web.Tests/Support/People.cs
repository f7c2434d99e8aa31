using System.Security.Claims;
using Anonymizer.Web.Accounts.People;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;

namespace Anonymizer.Web.Tests.Support;

/// <summary>Who works with the service in tests.</summary>
internal static class People
{
    public static Actor Trainer { get; } = new(Guid.Parse("00000000-0000-7000-8000-00000000000a"), "trainer@court.example", [Role.Trainer]);

    public static Actor Colleague { get; } = new(Guid.Parse("00000000-0000-7000-8000-00000000000c"), "colleague@court.example", [Role.Trainer]);

    public static Actor Auditor { get; } = new(Guid.Parse("00000000-0000-7000-8000-00000000000b"), "auditor@court.example", [Role.Auditor]);

    public static Claim[] Claims(this Actor actor) =>
    [
        new(ClaimTypes.NameIdentifier, actor.Id.ToString()),
        .. actor.Roles.Select(role => new Claim(ClaimTypes.Role, role)),
        .. actor.Courts is { } courts ? courts.Select(court => new Claim(ActorClaims.Court, court.ToString())).Append(new Claim(ActorClaims.Limited, "true")) : [],
        .. actor.CourtRoles.Select(grant => new Claim(ActorClaims.CourtRole, $"{grant.CourtId} {grant.Role}")),
    ];

    /// <summary>Somebody who may do this and nothing else.</summary>
    public static Actor With(params Grant[] grants)
    {
        var stored = StoredGrants.Of(grants);

        return new Actor(Guid.CreateVersion7(), "mixed@court.example", stored.Roles) { Courts = stored.Courts, CourtRoles = stored.More };
    }
}
