using Anonymizer.Web.Data;
using Anonymizer.Web.Platform.Access;
using Mediator;

namespace Anonymizer.Web.Platform;

/// <summary>Checks the actor's role, operations and courts before the handler sees the request, whichever door it came through.</summary>
/// <remarks>
/// Interactive pages do not pass the HTTP pipeline, so endpoint policies alone would not guard them. Somebody may have other roles in
/// another court: the handler sees only the courts in which the actor has a role that may send this very request (decision 198).
/// </remarks>
internal sealed class AuthorizationBehavior<TMessage, TResponse>(CurrentActor actor, CourtScope scope, CourtGuard courts) : IPipelineBehavior<TMessage, TResponse>
    where TMessage : notnull, IMessage
{
    private static readonly AccessRule Rule = new(typeof(TMessage));

    public async ValueTask<TResponse> Handle(TMessage message, MessageHandlerDelegate<TMessage, TResponse> next, CancellationToken cancellationToken)
    {
        if (!Rule.Allows(actor.Value))
        {
            throw new ForbiddenException(AccessRule.Refusal);
        }

        using var narrowed = scope.Narrow(Rule.CourtsOf(actor.Value));
        await courts.CheckAsync(message, cancellationToken);

        return await next(message, cancellationToken);
    }
}
