using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Accounts.Keys;

/// <summary>All keys, the newest first. Those that the configuration names are not among them.</summary>
[Allowed(Role.Administrator, Role.Auditor)]
public sealed record ListApiKeys : IRequest<IReadOnlyList<ApiKeyLine>>, IReads
{
    internal sealed class Handler(AppDbContext database) : IRequestHandler<ListApiKeys, IReadOnlyList<ApiKeyLine>>
    {
        public async ValueTask<IReadOnlyList<ApiKeyLine>> Handle(ListApiKeys query, CancellationToken cancellationToken)
        {
            var rows = await database.Set<ApiKeyRow>().AsNoTracking().OrderByDescending(row => row.At).ToListAsync(cancellationToken);
            var courts = (await database.Set<AccountCourtRow>().AsNoTracking().ToListAsync(cancellationToken)).ToLookup(row => row.HolderId, row => row.CourtId);

            return
            [
                .. rows.Select(row => new ApiKeyLine(row.Id, row.Name, row.Start, row.Role, (Operation)row.Operations, row.IsLimited ? [.. courts[row.Id]] : null, row.At)
                {
                    ExpiresAt = row.ExpiresAt,
                    RevokedAt = row.RevokedAt,
                    UsedAt = row.UsedAt,
                    FormerUntil = row.FormerUntil,
                }),
            ];
        }
    }
}
