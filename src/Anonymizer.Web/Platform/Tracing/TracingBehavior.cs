using System.Diagnostics;
using Anonymizer.Core;
using Anonymizer.Web.Platform.Access;
using Mediator;

namespace Anonymizer.Web.Platform.Tracing;

/// <summary>Each request is timed, and while somebody listens a span: in the verdict's trace if it names one verdict. A span holds the request's name and the code of a refusal, nothing of what was asked.</summary>
internal sealed class TracingBehavior<TMessage, TResponse>(RequestMeter meter, TimeProvider clock) : IPipelineBehavior<TMessage, TResponse>
    where TMessage : notnull, IMessage
{
    public async ValueTask<TResponse> Handle(TMessage message, MessageHandlerDelegate<TMessage, TResponse> next, CancellationToken cancellationToken)
    {
        using var activity = VerdictTrace.IsOn ? SpanOf(message) : null;
        var began = clock.GetTimestamp();

        try
        {
            var answer = await next(message, cancellationToken);
            meter.Took(message, clock.GetElapsedTime(began), failure: null);

            return answer;
        }
        catch (Exception failed)
        {
            meter.Took(message, clock.GetElapsedTime(began), failed);
            activity?.SetStatus(ActivityStatusCode.Error, failed is DomainException refused ? refused.Code : failed.GetType().Name);

            throw;
        }
    }

    private static Activity? SpanOf(TMessage message) =>
        NamedIds.Of(message).Verdicts is { Count: 1 } verdicts ? VerdictTrace.Start(verdicts.First(), typeof(TMessage).Name) : VerdictTrace.Start(typeof(TMessage).Name);
}
