using System.Globalization;
using System.Security.Claims;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform.Access;

namespace Anonymizer.Web.Platform;

/// <summary>Who asks: a signed-in person, an API client, or the service itself.</summary>
public sealed record Actor(Guid Id, string Name, IReadOnlyCollection<string> Roles)
{
    /// <summary>The service itself, for jobs.</summary>
    public static Actor Service { get; } = new(Guid.Parse("00000000-0000-7000-8000-000000000001"), "service", [Role.Administrator]);

    /// <summary>The courts for which they work; null for all.</summary>
    public IReadOnlyCollection<Guid>? Courts { get; init; }

    /// <summary>What a key may be used for; everything for a person.</summary>
    public Operation Operations { get; init; } = Operation.All;

    /// <summary>The actor that a sign-in or an API key stands for.</summary>
    /// <exception cref="ForbiddenException">Nobody is signed in.</exception>
    public static Actor Of(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);

        return Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? new Actor(id, user.Identity?.Name ?? id.ToString(), [.. user.FindAll(ClaimTypes.Role).Select(claim => claim.Value)])
            {
                Courts = user.HasClaim(claim => claim.Type == ActorClaims.Limited) ? [.. user.FindAll(ActorClaims.Court).Select(claim => Guid.Parse(claim.Value))] : null,
                Operations = int.TryParse(user.FindFirstValue(ActorClaims.Operations), NumberStyles.None, CultureInfo.InvariantCulture, out var operations) ? (Operation)operations : Operation.All,
            }
            : throw new ForbiddenException("Sign in first.");
    }

    public bool IsIn(params IEnumerable<string> roles) => roles.Any(Roles.Contains);

    public override string ToString() => $"Actor({Id})";
}

/// <summary>The actor of the scope, set by the Door; the database shows what they may see.</summary>
public sealed class CurrentActor(CourtScope scope)
{
    private Actor? _value;

    public Actor Value
    {
        get => _value ?? throw new ForbiddenException("A request came in without an actor.");
        set
        {
            ArgumentNullException.ThrowIfNull(value);

            _value = value;
            scope.LimitTo(value.Courts);
        }
    }
}
