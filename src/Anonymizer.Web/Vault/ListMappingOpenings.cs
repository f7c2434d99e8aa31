using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Vault;

/// <summary>Who opened which mapping, when and why, the newest first.</summary>
[Allowed(Role.Administrator, Role.Auditor)]
public sealed record ListMappingOpenings : IRequest<IReadOnlyList<NotedOpening>>, IReads
{
    private const int Most = 500;

    internal sealed class Handler(AppDbContext database, PersonNames names) : IRequestHandler<ListMappingOpenings, IReadOnlyList<NotedOpening>>
    {
        public async ValueTask<IReadOnlyList<NotedOpening>> Handle(ListMappingOpenings query, CancellationToken cancellationToken)
        {
            var rows = await database.Set<MappingOpeningRow>().AsNoTracking().OrderByDescending(row => row.At).Take(Most).ToListAsync(cancellationToken);
            var person = await names.OfAsync(rows.Select(row => row.By), cancellationToken);

            return [.. rows.Select(row => new NotedOpening(row.Id, row.VerdictId, row.CaseId, person(row.By), row.At, row.Until, row.Reason))];
        }
    }
}

/// <summary>One opening of a mapping.</summary>
/// <param name="VerdictId">The verdict, or null for a whole case.</param>
/// <param name="Reason">As whoever opened it wrote; may hold personal data.</param>
public sealed record NotedOpening(Guid Id, Guid? VerdictId, Guid? CaseId, Person By, DateTimeOffset At, DateTimeOffset Until, string Reason)
{
    public override string ToString() => $"NotedOpening({Id})";
}
