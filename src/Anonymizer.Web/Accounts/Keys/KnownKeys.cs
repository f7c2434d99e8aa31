using System.Globalization;
using System.Security.Claims;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Accounts.Keys;

/// <summary>Finds whom a sent key stands for among the keys that administrators made.</summary>
internal sealed class KnownKeys(AppDbContext database, TimeProvider clock)
{
    private static readonly TimeSpan Often = TimeSpan.FromHours(1);

    /// <summary>The claims of the key's sign-in, or null where it is none, revoked or expired.</summary>
    public async Task<IReadOnlyList<Claim>?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var (hash, now) = (ApiKeyText.HashOf(key), clock.GetUtcNow());
        var row = await database.Set<ApiKeyRow>().AsNoTracking().SingleOrDefaultAsync(
            row => (row.Hash == hash || (row.FormerHash == hash && row.FormerUntil > now)) && row.RevokedAt == null && (row.ExpiresAt == null || row.ExpiresAt > now), cancellationToken);

        if (row is null)
        {
            return null;
        }

        if (row.UsedAt is null || now - row.UsedAt > Often)
        {
            await NoteUseAsync(row.Id, now, cancellationToken);
        }

        return await ClaimsAsync(row, cancellationToken);
    }

    private async Task NoteUseAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        using var turn = await database.TurnAsync(cancellationToken);
        await database.Set<ApiKeyRow>().Where(row => row.Id == id).ExecuteUpdateAsync(change => change.SetProperty(row => row.UsedAt, now), cancellationToken);
    }

    private async Task<IReadOnlyList<Claim>> ClaimsAsync(ApiKeyRow row, CancellationToken cancellationToken) =>
    [
        new Claim(ClaimTypes.NameIdentifier, row.Id.ToString()),
        new Claim(ClaimTypes.Name, row.Name),
        new Claim(ClaimTypes.Role, row.Role),
        new Claim(ActorClaims.Operations, row.Operations.ToString(CultureInfo.InvariantCulture)),
        .. row.IsLimited ? await CourtClaims.OfAsync(database, row.Id, cancellationToken) : [],
    ];
}
