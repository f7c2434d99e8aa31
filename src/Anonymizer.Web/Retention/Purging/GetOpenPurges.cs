using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Retention.Purging;

/// <summary>The purges that are not done, the oldest first.</summary>
internal sealed record GetOpenPurges : IRequest<IReadOnlyList<Guid>>, IReads, IServiceOnly
{
    internal sealed class Handler(AppDbContext database) : IRequestHandler<GetOpenPurges, IReadOnlyList<Guid>>
    {
        public async ValueTask<IReadOnlyList<Guid>> Handle(GetOpenPurges query, CancellationToken cancellationToken) =>
            await database.Set<PurgeRow>().AsNoTracking().Where(row => row.EndedAt == null).OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(cancellationToken);
    }
}
