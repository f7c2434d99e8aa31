using System.Globalization;
using Mediator;

namespace Anonymizer.Web.Platform;

/// <summary>The one way in: every request, from page, endpoint or job, runs in a scope of its own.</summary>
/// <remarks>
/// A Blazor Server circuit is one scope that lives for hours, and EF Core refuses two
/// operations at once on one context. A scope per request gives each its own short context;
/// it cannot see the circuit's sign-in, so the caller says who is asking. Nor does it know the reader's
/// language: what is decided, stored and written must not differ between an English and a Latvian page.
/// </remarks>
public sealed class Door(IServiceScopeFactory scopes)
{
    public async Task<TResponse> AskAsync<TResponse>(IRequest<TResponse> request, Actor actor, CancellationToken cancellationToken = default)
    {
        await using var scope = ScopeFor(actor);
        ForgetLanguage();

        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request, cancellationToken);
    }

    public async Task TellAsync(IRequest request, Actor actor, CancellationToken cancellationToken = default)
    {
        await using var scope = ScopeFor(actor);
        ForgetLanguage();

        await scope.ServiceProvider.GetRequiredService<ISender>().Send(request, cancellationToken);
    }

    /// <summary>Set inside an asynchronous method, it is the caller's own again when that method returns.</summary>
    private static void ForgetLanguage() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.InvariantCulture, CultureInfo.InvariantCulture);

    private AsyncServiceScope ScopeFor(Actor actor)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Value = actor;

        return scope;
    }
}
