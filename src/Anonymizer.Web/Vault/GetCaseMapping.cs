using Anonymizer.Core.Substitution;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Anonymizer.Web.Platform.Auditing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Vault;

/// <summary>What stands in the place of whom in the released verdicts of a case, for who opened it.</summary>
[Allowed(Role.MappingReader)]
[ForCourts]
[ShowsOriginal]
public sealed record GetCaseMapping(Guid CaseId) : IRequest<Mapping>, IReads
{
    internal sealed class Handler(AppDbContext database, MappingGuard guard) : IRequestHandler<GetCaseMapping, Mapping>
    {
        public async ValueTask<Mapping> Handle(GetCaseMapping query, CancellationToken cancellationToken)
        {
            var opening = await guard.OfCaseAsync(query.CaseId, cancellationToken) ?? throw Mapping.Closed();
            var entities = await database.Set<CaseEntityRow>().AsNoTracking().Where(row => row.CaseId == query.CaseId).ToListAsync(cancellationToken);
            var ids = entities.ConvertAll(row => row.Id);
            var texts = (await database.Set<CaseReplacementRow>().AsNoTracking().Where(row => ids.Contains(row.CaseEntityId)).ToListAsync(cancellationToken)).ToLookup(row => row.CaseEntityId, row => row.Text);

            return new Mapping(
                opening.Id,
                opening.Until,
                [.. entities.Where(row => texts.Contains(row.Id)).Select(row => new MappedEntity(row.Type, row.Role, [.. row.ToNames().OrderByDescending(name => name.Length)], [.. texts[row.Id].Distinct(StringComparer.Ordinal)]))]);
        }
    }
}
