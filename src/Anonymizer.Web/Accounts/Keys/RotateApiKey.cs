using Anonymizer.Core;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Accounts.Keys;

/// <summary>A new key in the place of one; the old one works for another day, so that the program can be told.</summary>
[Allowed(Role.Administrator)]
public sealed record RotateApiKey(Guid KeyId) : IRequest<NewApiKey>
{
    private static readonly TimeSpan Overlap = TimeSpan.FromDays(1);

    internal sealed class Handler(AppDbContext database, TimeProvider clock) : IRequestHandler<RotateApiKey, NewApiKey>
    {
        public async ValueTask<NewApiKey> Handle(RotateApiKey command, CancellationToken cancellationToken)
        {
            var row = await database.Set<ApiKeyRow>().SingleOrDefaultAsync(row => row.Id == command.KeyId, cancellationToken) ?? throw new NotFoundException("No such key.");

            if (row.RevokedAt is not null)
            {
                throw new DomainException("accounts.key-revoked", "This key was revoked. Make a new one.");
            }

            var key = ApiKeyText.Make();
            (row.FormerHash, row.FormerUntil) = (row.Hash, clock.GetUtcNow() + Overlap);
            (row.Hash, row.Start) = (ApiKeyText.HashOf(key), ApiKeyText.StartOf(key));

            return new NewApiKey(row.Id, key);
        }
    }
}
