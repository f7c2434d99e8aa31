using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review;
using Mediator;

namespace Anonymizer.Web.Routing;

/// <summary>Opens the review of a verdict that is to leave unseen. False: a person was faster, and it is theirs.</summary>
internal sealed record BeginUnseen(Guid VerdictId) : IRequest<bool>, IServiceOnly
{
    internal sealed class Handler(Reviews reviews) : IRequestHandler<BeginUnseen, bool>
    {
        public async ValueTask<bool> Handle(BeginUnseen command, CancellationToken cancellationToken)
        {
            var verdict = await reviews.VerdictAsync(command.VerdictId, cancellationToken);
            var isFree = verdict.State == VerdictState.Detected;

            if (isFree)
            {
                verdict.OpenReview();
                WorkLease.Current?.IsUnseen = true;
            }

            return isFree;
        }
    }
}
