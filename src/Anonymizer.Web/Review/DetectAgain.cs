using Anonymizer.Core;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Verdicts;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Review;

/// <summary>Has a verdict read and its mentions found anew, under the thresholds and lists that hold for it now; only while nobody has decided anything.</summary>
/// <remarks>A proposal is read-only once somebody has decided on it: decisions point into it by number, and versions are told by it.</remarks>
public sealed record DetectAgain(Guid VerdictId) : IRequest
{
    internal sealed class Handler(AppDbContext database, Reviews reviews, OpenReviews open, AfterCommit afterCommit, IPublisher publisher) : IRequestHandler<DetectAgain>
    {
        public async ValueTask<Unit> Handle(DetectAgain command, CancellationToken cancellationToken)
        {
            var verdict = await reviews.VerdictAsync(command.VerdictId, cancellationToken);
            await reviews.TakeUpAsync(verdict, cancellationToken);

            if (await database.Set<ReviewEventRow>().AnyAsync(row => row.VerdictId == verdict.Id, cancellationToken))
            {
                throw new DomainException("review.begun", "Somebody has decided on these proposals already, so they stay. Mark what is missing by hand; what stands in a name's place follows the policy of now all the same.");
            }

            verdict.DetectAgain();
            database.RemoveRange(await database.VerdictTexts.Where(row => row.VerdictId == verdict.Id).ToListAsync(cancellationToken));
            database.RemoveRange(await database.Mentions.Where(row => row.VerdictId == verdict.Id).ToListAsync(cancellationToken));
            afterCommit.Do(() =>
            {
                open.Drop(verdict.Id);

                return Task.CompletedTask;
            });
            await publisher.Publish(new VerdictUploaded(verdict.Id), cancellationToken);

            return Unit.Value;
        }
    }
}
