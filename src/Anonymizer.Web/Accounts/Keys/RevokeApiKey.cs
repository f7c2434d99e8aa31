using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Accounts.Keys;

/// <summary>A key works no more, from the next call on.</summary>
[Allowed(Role.Administrator)]
public sealed record RevokeApiKey(Guid KeyId) : IRequest
{
    internal sealed class Handler(AppDbContext database, TimeProvider clock) : IRequestHandler<RevokeApiKey>
    {
        public async ValueTask<Unit> Handle(RevokeApiKey command, CancellationToken cancellationToken)
        {
            var row = await database.Set<ApiKeyRow>().SingleOrDefaultAsync(row => row.Id == command.KeyId, cancellationToken) ?? throw new NotFoundException("No such key.");
            row.RevokedAt ??= clock.GetUtcNow();
            (row.FormerHash, row.FormerUntil) = (null, null);

            return Unit.Value;
        }
    }
}
