using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Verdicts;

/// <summary>The courts that verdicts name, by name.</summary>
public sealed record GetCourts : IRequest<IReadOnlyList<CourtRow>>, IReads
{
    private const int Most = 1_000;

    internal sealed class Handler(AppDbContext database) : IRequestHandler<GetCourts, IReadOnlyList<CourtRow>>
    {
        public async ValueTask<IReadOnlyList<CourtRow>> Handle(GetCourts query, CancellationToken cancellationToken) =>
            await database.Set<CourtRow>().AsNoTracking().OrderBy(row => row.Name).Take(Most).ToListAsync(cancellationToken);
    }
}
