using System.Reflection;
using Mediator;

namespace Anonymizer.Web.Platform;

/// <summary>Checks the actor's role before the handler sees the request, whichever door it came through.</summary>
/// <remarks>Interactive pages do not pass the HTTP pipeline, so endpoint policies alone would not guard them.</remarks>
internal sealed class AuthorizationBehavior<TMessage, TResponse>(CurrentActor actor) : IPipelineBehavior<TMessage, TResponse>
    where TMessage : notnull, IMessage
{
    private static readonly IReadOnlyList<string>? Named = typeof(TMessage).GetCustomAttribute<AllowedAttribute>()?.Roles;

    public ValueTask<TResponse> Handle(TMessage message, MessageHandlerDelegate<TMessage, TResponse> next, CancellationToken cancellationToken)
    {
        if (!Allows(message))
        {
            throw new ForbiddenException("Your role does not allow this. Ask an administrator.");
        }

        return next(message, cancellationToken);
    }

    private bool Allows(TMessage message) => message switch
    {
        IServiceOnly => actor.Value == Actor.Service,
        _ when Named is not null => actor.Value.IsIn(Named),
        IReads => actor.Value.IsIn(Role.Readers),
        _ => actor.Value.IsIn(Role.Workers),
    };
}
