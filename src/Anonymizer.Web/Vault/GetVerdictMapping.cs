using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Core.Substitution;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Anonymizer.Web.Platform.Auditing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Vault;

/// <summary>What stands in the place of whom in the newest release of a verdict, for who opened it.</summary>
[Allowed(Role.MappingReader)]
[ForCourts]
[ShowsOriginal]
public sealed record GetVerdictMapping(Guid VerdictId) : IRequest<Mapping>, IReads
{
    internal sealed class Handler(AppDbContext database, MappingGuard guard) : IRequestHandler<GetVerdictMapping, Mapping>
    {
        public async ValueTask<Mapping> Handle(GetVerdictMapping query, CancellationToken cancellationToken)
        {
            var opening = await guard.OfVerdictAsync(query.VerdictId, cancellationToken) ?? throw Mapping.Closed();
            var stored = await database.Releases.AsNoTracking()
                .Where(row => row.VerdictId == query.VerdictId && row.IsReleased)
                .OrderByDescending(row => row.Number)
                .Select(row => row.Mapping)
                .FirstOrDefaultAsync(cancellationToken);

            return stored is null
                ? throw new DomainException("mapping.none", "No mapping is kept of this release: it is older than the vault, or was erased. Releasing the verdict again makes one.")
                : new Mapping(opening.Id, opening.Until, JsonSerializer.Deserialize<List<MappedEntity>>(stored, JsonSerializerOptions.Web) ?? []);
        }
    }
}
