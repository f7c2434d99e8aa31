using Anonymizer.Core;
using Anonymizer.Core.Review.Routes;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Release;
using Anonymizer.Web.Review;
using Anonymizer.Web.Verdicts;

namespace Anonymizer.Web.Routing;

/// <summary>Takes a verdict of the automatic route through the same door that a person uses: review, checklist, release, leak check.</summary>
/// <remarks>Whatever refuses it on the way, the verdict goes to a full review: nothing leaves because something went wrong.</remarks>
internal sealed class AutomaticRelease(Door door, ILogger<AutomaticRelease> log)
{
    public Task RunAsync(Guid verdictId) => RunAsync(verdictId, async () => await door.AskAsync(new BeginUnseen(verdictId), Actor.Service) ? VerdictState.InReview : null);

    /// <summary>Goes on where a worker ended in the middle.</summary>
    public Task ResumeAsync(Guid verdictId) => RunAsync(verdictId, async () => (await door.AskAsync(new GetVerdictStatus(verdictId), Actor.Service)).State);

    private async Task RunAsync(Guid verdictId, Func<Task<VerdictState?>> begin)
    {
        if (await RefusalAsync(verdictId, begin) is { } why)
        {
            await door.TellAsync(new SendToFull(verdictId, why), Actor.Service);
        }
    }

    private async Task<RouteWhy?> RefusalAsync(Guid verdictId, Func<Task<VerdictState?>> begin)
    {
        try
        {
            var state = await begin();

            if (state is not (VerdictState.InReview or VerdictState.Reviewed))
            {
                return null;
            }

            if (state == VerdictState.InReview)
            {
                await door.TellAsync(new CompleteReview(verdictId, AcceptRest: true), Actor.Service);
            }

            return (await door.AskAsync(new ReleaseVerdict(verdictId), Actor.Service)).IsReleased ? null : RouteWhy.ReleaseRefused;
        }
        catch (DomainException refused) when (!IsAnothers(refused))
        {
            return refused.Code == "review.doubts" ? RouteWhy.OpenDoubts : RouteWhy.ReleaseRefused;
        }
        catch (Exception bug) when (bug is not (OutOfMemoryException or DomainException))
        {
            log.LogError("Automatic release of {VerdictId} ended in {Type} at {Stack}", verdictId, bug.GetType().FullName, bug.StackTrace);

            return RouteWhy.ReleaseRefused;
        }
    }

    /// <summary>Work that was handed out is done again where the storage failed, and by whoever has it now where that is somebody else.</summary>
    private static bool IsAnothers(DomainException refused) =>
        WorkLease.Current is not null && (ChangedMeanwhile.IsTold(refused) || refused.Code.StartsWith("storage.", StringComparison.Ordinal));
}
