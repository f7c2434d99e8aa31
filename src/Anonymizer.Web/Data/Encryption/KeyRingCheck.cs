using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Data.Encryption;

/// <summary>Refuses to start on a database that the key ring cannot open, before anything is written under other keys.</summary>
internal sealed class KeyRingCheck(AppDbContext database, ColumnCipher cipher)
{
    /// <exception cref="KeyRingLostException">It cannot open it.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await database.Set<KeyCheckRow>().AnyAsync(cancellationToken))
        {
            if (!cipher.HasSearchKey || !await OpensAsync(cancellationToken))
            {
                throw new KeyRingLostException(cipher.KeyFolder);
            }
        }
        else
        {
            database.Add(new KeyCheckRow { Words = KeyCheckRow.Known, Search = KeyCheckRow.Known });
            await database.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task<bool> OpensAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await database.Set<KeyCheckRow>().AsNoTracking().SingleAsync(cancellationToken) is { Words: KeyCheckRow.Known } row && row.Search == cipher.KeyOf(KeyCheckRow.Known);
        }
        catch (Exception failure) when (failure is UnreadableValueException or System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }
}
