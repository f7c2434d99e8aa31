using Mediator;

namespace Anonymizer.Web.Platform;

/// <summary>The one way in: every request, from page, endpoint or job, runs in a scope of its own.</summary>
/// <remarks>
/// A Blazor Server circuit is one scope that lives for hours, and EF Core refuses two
/// operations at once on one context. A scope per request gives each its own short context;
/// it cannot see the circuit's sign-in, so the caller says who is asking.
/// </remarks>
public sealed class Door(IServiceScopeFactory scopes)
{
    public async Task<TResponse> AskAsync<TResponse>(IRequest<TResponse> request, Actor actor, CancellationToken cancellationToken = default)
    {
        await using var scope = ScopeFor(actor);

        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request, cancellationToken);
    }

    public async Task TellAsync(IRequest request, Actor actor, CancellationToken cancellationToken = default)
    {
        await using var scope = ScopeFor(actor);

        await scope.ServiceProvider.GetRequiredService<ISender>().Send(request, cancellationToken);
    }

    private AsyncServiceScope ScopeFor(Actor actor)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Value = actor;

        return scope;
    }
}
