using System.Security.Claims;

namespace Anonymizer.Web.Platform;

/// <summary>Who asks: a signed-in person, an API client, or the service itself.</summary>
public sealed record Actor(Guid Id, string Name, IReadOnlyCollection<string> Roles)
{
    /// <summary>The service itself, for jobs.</summary>
    public static Actor Service { get; } = new(Guid.Parse("00000000-0000-7000-8000-000000000001"), "service", [Role.Administrator]);

    /// <summary>The actor that a sign-in or an API key stands for.</summary>
    /// <exception cref="ForbiddenException">Nobody is signed in.</exception>
    public static Actor Of(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);

        return Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? new Actor(id, user.Identity?.Name ?? id.ToString(), [.. user.FindAll(ClaimTypes.Role).Select(claim => claim.Value)])
            : throw new ForbiddenException("Sign in first.");
    }

    public bool IsIn(params IEnumerable<string> roles) => roles.Any(Roles.Contains);

    public override string ToString() => $"Actor({Id})";
}

/// <summary>The actor of the scope, set by the Door.</summary>
public sealed class CurrentActor
{
    private Actor? _value;

    public Actor Value
    {
        get => _value ?? throw new ForbiddenException("A request came in without an actor.");
        set => _value = value;
    }
}
