using Anonymizer.Web.Platform.Access;
using Mediator;

namespace Anonymizer.Web.Platform;

/// <summary>Checks the actor's role, operations and courts before the handler sees the request, whichever door it came through.</summary>
/// <remarks>Interactive pages do not pass the HTTP pipeline, so endpoint policies alone would not guard them.</remarks>
internal sealed class AuthorizationBehavior<TMessage, TResponse>(CurrentActor actor, CourtGuard courts) : IPipelineBehavior<TMessage, TResponse>
    where TMessage : notnull, IMessage
{
    private static readonly AccessRule Rule = new(typeof(TMessage));

    public async ValueTask<TResponse> Handle(TMessage message, MessageHandlerDelegate<TMessage, TResponse> next, CancellationToken cancellationToken)
    {
        if (!Rule.Allows(actor.Value))
        {
            throw new ForbiddenException(AccessRule.Refusal);
        }

        if (actor.Value.Courts is not null)
        {
            await courts.CheckAsync(message, cancellationToken);
        }

        return await next(message, cancellationToken);
    }
}
