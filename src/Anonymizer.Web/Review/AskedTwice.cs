using Anonymizer.Core;
using Anonymizer.Core.Review;
using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>Two reviewers may take the same step number; the second is asked again on the newer state.</summary>
internal static class AskedTwice
{
    public static async Task<VerdictReview> AskTwiceAsync(this Door door, IRequest<VerdictReview> action, Actor actor)
    {
        try
        {
            return await door.AskAsync(action, actor);
        }
        catch (DomainException second) when (ChangedMeanwhile.IsTold(second))
        {
            return await door.AskAsync(action, actor);
        }
    }
}
