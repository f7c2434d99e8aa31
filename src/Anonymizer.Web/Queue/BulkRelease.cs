using Anonymizer.Core;
using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Release;
using Anonymizer.Web.Review;
using Anonymizer.Web.Verdicts;

namespace Anonymizer.Web.Queue;

/// <summary>Releases a verdict that nobody has to look at. Each step is the one that a person would take, with all its checks: an open doubt or a leak refuses it.</summary>
public sealed class BulkRelease(Door door)
{
    /// <summary>Only what the rules put on the automatic route, and what was not finished by a person.</summary>
    public static bool IsMeant(VerdictRow verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);

        return verdict.Route == ReviewRoute.Automatic && verdict.State is VerdictState.Detected or VerdictState.InReview or VerdictState.Reviewed;
    }

    public async Task<ReleaseResult> ReleaseAsync(Guid verdictId, Actor actor, CancellationToken cancellationToken = default)
    {
        var name = "";

        try
        {
            var verdict = await door.AskAsync(new GetVerdict(verdictId), actor, cancellationToken);
            name = verdict.Name;

            if (!IsMeant(verdict))
            {
                return new ReleaseResult(verdictId, name, 0, "release.not-automatic", "This verdict is not on the automatic route, or is released already. Open its review.");
            }

            return await ReleaseAsync(verdict, actor, cancellationToken);
        }
        catch (DomainException refused)
        {
            return new ReleaseResult(verdictId, name, 0, refused.Code, refused.Message);
        }
        catch (Exception refused) when (refused is ForbiddenException or NotFoundException)
        {
            return new ReleaseResult(verdictId, name, 0, refused is ForbiddenException ? "forbidden" : "not-found", refused.Message);
        }
    }

    private async Task<ReleaseResult> ReleaseAsync(VerdictRow verdict, Actor actor, CancellationToken cancellationToken)
    {
        if (verdict.State == VerdictState.Detected)
        {
            await door.AskAsync(new OpenReview(verdict.Id), actor, cancellationToken);
        }

        if (verdict.State != VerdictState.Reviewed)
        {
            await door.TellAsync(new CompleteReview(verdict.Id, AcceptRest: true), actor, cancellationToken);
        }

        var outcome = await door.AskAsync(new ReleaseVerdict(verdict.Id), actor, cancellationToken);

        return outcome.IsReleased
            ? new ReleaseResult(verdict.Id, verdict.Name, outcome.Number)
            : new ReleaseResult(verdict.Id, verdict.Name, 0, "release.refused", "The check of the redacted file found something that must not leave. Open its release page.");
    }
}
