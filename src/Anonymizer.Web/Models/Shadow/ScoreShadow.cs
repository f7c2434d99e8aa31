using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation.Promotion;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Anonymizer.Web.Review;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Models.Shadow;

/// <summary>Holds what the candidate and the model in use proposed against what the reviewer decided.</summary>
[NotAudited("Counts how a shadow agrees with a review that is entered.")]
internal sealed record ScoreShadow(Guid VerdictId) : IRequest, IServiceOnly
{
    internal sealed class Handler(AppDbContext database, Reviews reviews, TimeProvider clock) : IRequestHandler<ScoreShadow>
    {
        public async ValueTask<Unit> Handle(ScoreShadow command, CancellationToken cancellationToken)
        {
            var rows = await database.Set<ShadowRow>().Where(row => row.VerdictId == command.VerdictId).ToListAsync(cancellationToken);

            if (rows.Count == 0)
            {
                return Unit.Value;
            }

            var review = await reviews.GetAsync(command.VerdictId, reading: 0, cancellationToken);
            var wanted = review.Annotations.Where(mention => mention.Need != Need.NoMask).Select(mention => mention.Span).ToList();
            var active = (await database.Mentions.AsNoTracking().Where(row => row.VerdictId == command.VerdictId && row.Need != Need.NoMask).ToListAsync(cancellationToken)).ConvertAll(row => row.ToMention().Span);

            foreach (var row in rows)
            {
                var (ofActive, ofCandidate) = (SpanAgreement.Of(active, wanted), SpanAgreement.Of(ShadowMention.Masked(row.Mentions), wanted));
                (row.ReviewedAt, row.Wanted) = (clock.GetUtcNow(), wanted.Count);
                (row.ActiveRight, row.ActiveExcess) = (ofActive.Right, ofActive.Spurious);
                (row.CandidateRight, row.CandidateExcess) = (ofCandidate.Right, ofCandidate.Spurious);
            }

            return Unit.Value;
        }
    }
}
