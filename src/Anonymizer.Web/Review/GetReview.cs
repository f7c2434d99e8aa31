using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>A verdict's review as it stands, to be looked at or worked on.</summary>
public sealed record GetReview(Guid VerdictId) : IRequest<ReviewFile>, IReads
{
    internal sealed class Handler(Reviews reviews) : IRequestHandler<GetReview, ReviewFile>
    {
        public async ValueTask<ReviewFile> Handle(GetReview query, CancellationToken cancellationToken)
        {
            var verdict = await reviews.VerdictAsync(query.VerdictId, cancellationToken);

            return new ReviewFile(verdict.Id, verdict.Name, verdict.State, await reviews.GetAsync(verdict.Id, cancellationToken));
        }
    }
}

/// <summary>What the review page shows: whose review, in which state, and the review itself.</summary>
public sealed record ReviewFile(Guid VerdictId, string Name, VerdictState State, VerdictReview Review)
{
    public bool IsOpen => State == VerdictState.InReview;

    public override string ToString() => $"ReviewFile({VerdictId}, {State})";
}
