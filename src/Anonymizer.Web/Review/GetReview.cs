using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Anonymizer.Web.Review.Work;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>A verdict's review as it stands, to be looked at or worked on.</summary>
[ShowsOriginal]
public sealed record GetReview(Guid VerdictId) : IRequest<ReviewFile>, IReads
{
    internal sealed class Handler(Reviews reviews, WorkViews views) : IRequestHandler<GetReview, ReviewFile>
    {
        public async ValueTask<ReviewFile> Handle(GetReview query, CancellationToken cancellationToken)
        {
            var verdict = await reviews.VerdictAsync(query.VerdictId, cancellationToken);

            var review = await reviews.GetAsync(verdict.Id, cancellationToken);

            return ReviewFile.Of(verdict, review) with
            {
                NearMisses = await reviews.NearMissesAsync(verdict.Id, cancellationToken),
                Work = await views.OfAsync(verdict.Id, cancellationToken),
            };
        }
    }
}

/// <summary>What the review page shows: whose review, in which state, and the review itself.</summary>
public sealed record ReviewFile(Guid VerdictId, string Name, VerdictState State, VerdictReview Review)
{
    public string? Court { get; init; }

    public Guid? CourtId { get; init; }

    public string? CaseNumber { get; init; }

    /// <summary>What the detector almost proposed, in text order.</summary>
    public IReadOnlyList<Mention> NearMisses { get; init; } = [];

    /// <summary>Who has it.</summary>
    public WorkView Work { get; init; } = WorkView.Alone;

    public bool IsOpen => State == VerdictState.InReview;

    public override string ToString() => $"ReviewFile({VerdictId}, {State})";

    internal static ReviewFile Of(Verdict verdict, VerdictReview review) =>
        new(verdict.Id, verdict.Name, verdict.State, review) { Court = verdict.Court, CourtId = verdict.CourtId, CaseNumber = verdict.CaseNumber };
}
