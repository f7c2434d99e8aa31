using Anonymizer.Web.Platform;
using Anonymizer.Web.Verdicts;
using Mediator;

namespace Anonymizer.Web.Routing;

/// <summary>Hears of a detected verdict and routes it once its suggestions are on disk.</summary>
internal sealed class RouteAfterDetection(AutomaticRelease release, AfterCommit afterCommit) : INotificationHandler<VerdictDetected>
{
    public ValueTask Handle(VerdictDetected notification, CancellationToken cancellationToken)
    {
        afterCommit.Do(() => release.RunAsync(notification.VerdictId, notification.IsForeign));

        return ValueTask.CompletedTask;
    }
}
