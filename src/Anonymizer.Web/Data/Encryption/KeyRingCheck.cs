using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Data.Encryption;

/// <summary>Refuses to start on a database that the key ring cannot open, before anything is written under other keys.</summary>
internal sealed class KeyRingCheck(AppDbContext database, ColumnCipher cipher, ColumnRewriter rewriter)
{
    /// <exception cref="KeyRingLostException">It cannot open it.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await HasAsync(KeyCheckRow.RingId, cancellationToken))
        {
            if (!cipher.HasSearchKey || !await OpensAsync(cancellationToken))
            {
                throw new KeyRingLostException(cipher.KeyFolder);
            }
        }
        else
        {
            var isNew = await IsNothingPlainAsync(cancellationToken);
            database.Add(new KeyCheckRow());
            await database.SaveChangesAsync(cancellationToken);
            await (isNew ? MarkAllAsync(cancellationToken) : Task.CompletedTask);
        }
    }

    /// <summary>Whether everything from before columns were encrypted was written anew.</summary>
    public Task<bool> IsAllClosedAsync(CancellationToken cancellationToken) => HasAsync(KeyCheckRow.AllId, cancellationToken);

    public async Task MarkAllAsync(CancellationToken cancellationToken)
    {
        if (!await IsAllClosedAsync(cancellationToken))
        {
            database.Add(new KeyCheckRow { Id = KeyCheckRow.AllId });
            await database.SaveChangesAsync(cancellationToken);
        }
    }

    private Task<bool> HasAsync(int id, CancellationToken cancellationToken) => database.Set<KeyCheckRow>().AnyAsync(row => row.Id == id, cancellationToken);

    private async Task<bool> IsNothingPlainAsync(CancellationToken cancellationToken)
    {
        foreach (var table in rewriter.Tables)
        {
            if (await rewriter.CountAsync(table, cancellationToken) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private async Task<bool> OpensAsync(CancellationToken cancellationToken)
    {
        try
        {
            var row = await database.Set<KeyCheckRow>().AsNoTracking().SingleAsync(row => row.Id == KeyCheckRow.RingId, cancellationToken);

            return row.Words == KeyCheckRow.Known && row.Search == cipher.KeyOf(KeyCheckRow.Known);
        }
        catch (Exception failure) when (failure is UnreadableValueException or System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }
}
