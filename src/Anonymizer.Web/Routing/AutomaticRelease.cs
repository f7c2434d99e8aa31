using Anonymizer.Core;
using Anonymizer.Core.Review.Routes;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Release;
using Anonymizer.Web.Review;

namespace Anonymizer.Web.Routing;

/// <summary>Takes a verdict of the automatic route through the same door that a person uses: review, checklist, release, leak check.</summary>
/// <remarks>Whatever refuses it on the way, the verdict goes to a full review: nothing leaves because something went wrong.</remarks>
internal sealed class AutomaticRelease(Door door, ILogger<AutomaticRelease> log)
{
    public async Task RunAsync(Guid verdictId)
    {
        if (await RefusalAsync(verdictId) is { } why)
        {
            await door.TellAsync(new SendToFull(verdictId, why), Actor.Service);
        }
    }

    private async Task<RouteWhy?> RefusalAsync(Guid verdictId)
    {
        try
        {
            if (!await door.AskAsync(new BeginUnseen(verdictId), Actor.Service))
            {
                return null;
            }

            await door.TellAsync(new CompleteReview(verdictId, AcceptRest: true), Actor.Service);

            return (await door.AskAsync(new ReleaseVerdict(verdictId), Actor.Service)).IsReleased ? null : RouteWhy.ReleaseRefused;
        }
        catch (DomainException refused)
        {
            return refused.Code == "review.doubts" ? RouteWhy.OpenDoubts : RouteWhy.ReleaseRefused;
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            log.LogError("Automatic release of {VerdictId} ended in {Type} at {Stack}", verdictId, bug.GetType().FullName, bug.StackTrace);

            return RouteWhy.ReleaseRefused;
        }
    }
}
