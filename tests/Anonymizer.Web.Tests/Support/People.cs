using System.Security.Claims;
using Anonymizer.Web.Platform;

namespace Anonymizer.Web.Tests.Support;

/// <summary>Who works with the service in tests.</summary>
internal static class People
{
    public static Actor Trainer { get; } = new(Guid.Parse("00000000-0000-7000-8000-00000000000a"), "trainer@court.example", [Role.Trainer]);

    public static Actor Colleague { get; } = new(Guid.Parse("00000000-0000-7000-8000-00000000000c"), "colleague@court.example", [Role.Trainer]);

    public static Actor Auditor { get; } = new(Guid.Parse("00000000-0000-7000-8000-00000000000b"), "auditor@court.example", [Role.Auditor]);

    public static Claim[] Claims(this Actor actor) =>
        [new(ClaimTypes.NameIdentifier, actor.Id.ToString()), .. actor.Roles.Select(role => new Claim(ClaimTypes.Role, role))];
}
