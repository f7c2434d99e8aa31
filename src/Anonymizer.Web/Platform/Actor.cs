using System.Globalization;
using System.Security.Claims;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform.Access;

namespace Anonymizer.Web.Platform;

/// <summary>Who asks: a signed-in person, an API client, or the service itself.</summary>
/// <param name="Roles">What they may do in all of their courts.</param>
public sealed record Actor(Guid Id, string Name, IReadOnlyCollection<string> Roles)
{
    /// <summary>The service itself, for jobs.</summary>
    public static Actor Service { get; } = new(Guid.Parse("00000000-0000-7000-8000-000000000001"), "service", [Role.Administrator]);

    /// <summary>The courts for which they have these roles; null for all.</summary>
    public IReadOnlyCollection<Guid>? Courts { get; init; }

    /// <summary>What they may do in single courts beyond that.</summary>
    public IReadOnlyCollection<Grant> CourtRoles { get; init; } = [];

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
                CourtRoles = [.. user.FindAll(ActorClaims.CourtRole).Select(claim => claim.Value.Split(' ')).Select(parts => new Grant(parts[1], Guid.Parse(parts[0])))],
                Operations = int.TryParse(user.FindFirstValue(ActorClaims.Operations), NumberStyles.None, CultureInfo.InvariantCulture, out var operations) ? (Operation)operations : Operation.All,
            }
            : throw new ForbiddenException("Sign in first.");
    }

    /// <summary>The courts in which they have one of these roles; null for all.</summary>
    public IReadOnlyCollection<Guid>? CourtsAs(params IEnumerable<string> roles)
    {
        var wanted = roles.ToList();
        var hasInAll = wanted.Exists(Roles.Contains);

        return hasInAll && Courts is null ? null
            : [.. (hasInAll ? Courts! : []).Concat(CourtRoles.Where(grant => wanted.Contains(grant.Role)).Select(grant => grant.CourtId!.Value)).Distinct()];
    }

    /// <summary>Have they one of these roles in all courts? It takes that to change what belongs to all.</summary>
    public bool IsEverywhere(params IEnumerable<string> roles) => CourtsAs(roles) is null;

    /// <summary>Have they one of these roles in some court? Enough to offer a page, not to offer anything about one verdict.</summary>
    public bool IsSomewhere(params IEnumerable<string> roles) => roles.Any(role => Roles.Contains(role) || CourtRoles.Any(grant => grant.Role == role));

    /// <summary>Have they one of these roles in the court of a verdict?</summary>
    /// <param name="courtId">Null for a verdict of no court: that is for who has the role in all courts.</param>
    /// <param name="roles">The roles.</param>
    public bool IsIn(Guid? courtId, params IEnumerable<string> roles) => CourtsAs(roles) is not { } courts || (courtId is { } court && courts.Contains(court));

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
            scope.LimitTo(value.CourtsAs(Role.All));
        }
    }
}
