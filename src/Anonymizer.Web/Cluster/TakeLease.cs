using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Data.Postgres;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Cluster;

/// <summary>Takes a verdict of a chunk from whoever had it before. Null: it is done, or in another chunk.</summary>
[NotAudited("Hands out work; what is done with it is entered.")]
internal sealed record TakeLease(Guid VerdictId, Guid ChunkId) : IRequest<LeasedWork?>, IServiceOnly
{
    internal sealed class Handler(AppDbContext database, TimeProvider clock) : IRequestHandler<TakeLease, LeasedWork?>
    {
        public async ValueTask<LeasedWork?> Handle(TakeLease command, CancellationToken cancellationToken)
        {
            var lease = await database.Set<LeaseRow>().SingleOrDefaultAsync(row => row.VerdictId == command.VerdictId && row.ChunkId == command.ChunkId, cancellationToken);

            if (lease is null)
            {
                return null;
            }

            (lease.Epoch, lease.At) = (lease.Epoch + 1, clock.GetUtcNow());
            var verdict = await database.Verdicts.AsNoTracking().SingleAsync(one => one.Id == command.VerdictId, cancellationToken);

            return new LeasedWork(lease.Epoch, StepOf(verdict, lease.IsUnseen));
        }

        /// <summary>A review that a person has opened is theirs, whatever its route was.</summary>
        private static LeaseStep StepOf(Verdict verdict, bool isUnseen) => (verdict.State, verdict.Route) switch
        {
            (VerdictState.Uploaded, _) => LeaseStep.Detect,
            (VerdictState.Detected, ReviewRoute.Automatic) => LeaseStep.Release,
            (VerdictState.InReview or VerdictState.Reviewed, ReviewRoute.Automatic) when isUnseen => LeaseStep.Resume,
            _ => LeaseStep.None,
        };
    }
}

/// <summary>What there is to do with a verdict, and under which number.</summary>
internal sealed record LeasedWork(int Epoch, LeaseStep Step);

/// <summary>Where the work on a verdict stands.</summary>
internal enum LeaseStep
{
    None,
    Detect,

    /// <summary>It was read, and may leave unseen.</summary>
    Release,

    /// <summary>A worker had begun to release it.</summary>
    Resume,
}
