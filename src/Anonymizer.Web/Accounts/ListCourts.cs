using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Accounts;

/// <summary>The courts for which somebody can be let in, by name.</summary>
[Allowed(Role.Administrator)]
public sealed record ListCourts : IRequest<IReadOnlyList<CourtRow>>, IReads
{
    internal sealed class Handler(AppDbContext database) : IRequestHandler<ListCourts, IReadOnlyList<CourtRow>>
    {
        public async ValueTask<IReadOnlyList<CourtRow>> Handle(ListCourts query, CancellationToken cancellationToken) =>
            await database.Set<CourtRow>().AsNoTracking().OrderBy(court => court.Name).ToListAsync(cancellationToken);
    }
}
