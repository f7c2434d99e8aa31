using Anonymizer.Web.Data;
using Anonymizer.Web.Data.Postgres;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Cluster;

/// <summary>What is left to do of a chunk, the oldest upload first.</summary>
internal sealed record ListChunk(Guid ChunkId) : IRequest<IReadOnlyList<Guid>>, IServiceOnly, IReads
{
    internal sealed class Handler(AppDbContext database) : IRequestHandler<ListChunk, IReadOnlyList<Guid>>
    {
        public async ValueTask<IReadOnlyList<Guid>> Handle(ListChunk query, CancellationToken cancellationToken) =>
            await database.Set<LeaseRow>().Where(row => row.ChunkId == query.ChunkId).OrderBy(row => row.VerdictId).Select(row => row.VerdictId).ToListAsync(cancellationToken);
    }
}
