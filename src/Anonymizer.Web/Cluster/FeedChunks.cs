using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Data.Postgres;
using Anonymizer.Web.Observability;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Cluster;

/// <summary>Puts waiting verdicts into chunks, court by court in turn so that none starves the others, and finds the chunks at which nobody works any more.</summary>
/// <returns>The chunks that the engine must know.</returns>
[NotAudited("Hands out work; what is done with it is entered.")]
internal sealed record FeedChunks : IRequest<IReadOnlyList<Guid>>, IServiceOnly
{
    internal sealed class Handler(AppDbContext database, IOptions<ClusterOptions> options, Meters meters, TimeProvider clock) : IRequestHandler<FeedChunks, IReadOnlyList<Guid>>
    {
        private const int Spread = 4;

        public async ValueTask<IReadOnlyList<Guid>> Handle(FeedChunks command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var chunks = await database.Set<LeaseRow>().AsNoTracking().GroupBy(row => row.ChunkId).Select(rows => new { Id = rows.Key, At = rows.Max(row => row.At) }).ToListAsync(cancellationToken);
            var abandoned = chunks.Where(chunk => chunk.At < now.AddSeconds(-options.Value.AbandonedSeconds)).Select(chunk => chunk.Id);
            var room = (options.Value.PendingChunks - chunks.Count) * options.Value.ChunkSize;
            var waiting = room > 0 ? await WaitingAsync(room, cancellationToken) : [];
            meters.Queue("detection", waiting.Count, waiting.Count == 0 ? TimeSpan.Zero : now - waiting.Min(one => one.At));

            return [.. abandoned, .. Put(waiting, now)];
        }

        private List<Guid> Put(IReadOnlyList<Waiting> waiting, DateTimeOffset now)
        {
            var size = Math.Clamp(waiting.Count / Spread, 1, options.Value.ChunkSize); // a few verdicts are spread over the workers
            var chunks = new List<Guid>();

            foreach (var lot in waiting.Chunk(size))
            {
                var id = Guid.CreateVersion7(now);
                chunks.Add(id);
                database.AddRange(lot.Select(one => new LeaseRow { VerdictId = one.Id, ChunkId = id, Epoch = 0, At = now }));
            }

            return chunks;
        }

        /// <summary>The most urgent first, and among equals each court's oldest in turn.</summary>
        private async Task<IReadOnlyList<Waiting>> WaitingAsync(int most, CancellationToken cancellationToken)
        {
            var free = database.Verdicts.AsNoTracking().Where(verdict => verdict.State == VerdictState.Uploaded && !database.Set<LeaseRow>().Any(row => row.VerdictId == verdict.Id));
            var ofCourts = await (from court in database.Set<CourtRow>()
                                  from verdict in free.Where(one => one.CourtId == court.Id).OrderByDescending(one => one.Priority).ThenBy(one => one.UploadedAt).ThenBy(one => one.Id).Take(most)
                                  select new Waiting(verdict.Id, verdict.CourtId, verdict.Priority, verdict.UploadedAt)).ToListAsync(cancellationToken);
            var ofNone = await free.Where(one => one.CourtId == null).OrderByDescending(one => one.Priority).ThenBy(one => one.UploadedAt).ThenBy(one => one.Id).Take(most)
                .Select(verdict => new Waiting(verdict.Id, verdict.CourtId, verdict.Priority, verdict.UploadedAt)).ToListAsync(cancellationToken);

            return
            [
                .. ofCourts.Concat(ofNone).GroupBy(one => one.CourtId).SelectMany(rows => rows.Select((one, turn) => (one, turn)))
                    .OrderByDescending(row => row.one.Priority).ThenBy(row => row.turn).ThenBy(row => row.one.At).Select(row => row.one).Take(most),
            ];
        }

        private sealed record Waiting(Guid Id, Guid? CourtId, Priority Priority, DateTimeOffset At);
    }
}
