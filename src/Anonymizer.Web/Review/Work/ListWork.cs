using Anonymizer.Core.Review.Work;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Review.Work;

/// <summary>How a verdict came from one person to another, newest first.</summary>
public sealed record ListWork(Guid VerdictId) : IRequest<IReadOnlyList<WorkEntry>>, IReads
{
    internal sealed class Handler(AppDbContext database, Reviews reviews, PersonNames names) : IRequestHandler<ListWork, IReadOnlyList<WorkEntry>>
    {
        public async ValueTask<IReadOnlyList<WorkEntry>> Handle(ListWork query, CancellationToken cancellationToken)
        {
            var verdict = await reviews.VerdictAsync(query.VerdictId, cancellationToken);
            var rows = await database.Set<WorkLogRow>().AsNoTracking()
                .Where(row => row.VerdictId == verdict.Id)
                .OrderByDescending(row => row.Number)
                .ToListAsync(cancellationToken);
            var person = await names.OfAsync(rows.SelectMany(row => new[] { row.By, row.To ?? row.By }), cancellationToken);

            return [.. rows.Select(row => new WorkEntry(row.Step, person(row.By), row.To is { } to ? person(to) : null, row.At, row.Note))];
        }
    }
}

/// <summary>One step from one person to another.</summary>
public sealed record WorkEntry(WorkStep Step, Person By, Person? To, DateTimeOffset At, string? Note)
{
    public override string ToString() => $"WorkEntry({Step}, {By})";
}
