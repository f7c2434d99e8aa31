using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Ner.Models;
using Anonymizer.Web.Backup.Making;
using Anonymizer.Web.Data;

namespace Anonymizer.Web.Backup.Restoring;

/// <summary>Checks a backup by restoring it into a scratch place, and makes one ready to take the place of the data.</summary>
internal sealed class Restorer(BackupPlaces places, BackupShelf shelf, RestoreStage stage, TimeProvider clock)
{
    /// <summary>Restores it beside the backups, looks, throws that away, and notes what was found with the backup.</summary>
    /// <param name="backup">Which.</param>
    /// <param name="keys">Its key ring's folder; null for where it should lie.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="DomainException">backup.damaged, backup.newer, backup.keys, backup.running.</exception>
    public async Task CheckAsync(BackupFolder backup, string? keys, CancellationToken cancellationToken)
    {
        using var turn = BackupTurn.Take(places.Backups);
        var scratch = Path.Combine(places.Backups, ".checking");

        try
        {
            Forget(scratch);
            var ring = await KeyRing.FindAsync(backup.Manifest, [keys ?? shelf.KeysOf(backup)], cancellationToken);
            await stage.FillAsync(backup, ring, scratch, cancellationToken);
            shelf.NoteCheck(backup, null);
        }
        catch (DomainException wrong)
        {
            shelf.NoteCheck(backup, wrong.Code);
            throw;
        }
        finally
        {
            Forget(scratch);
        }
    }

    /// <summary>Checks everything beside the data. Only then does it say that this is to take their place, which <see cref="RestoreSwap"/> does, now or at the next start.</summary>
    /// <exception cref="DomainException">backup.damaged, backup.newer, backup.keys; backup.not-empty: there are data, and it was not said that they are to be replaced.</exception>
    public async Task PrepareAsync(BackupFolder backup, RestoreChoices choices, CancellationToken cancellationToken)
    {
        places.CheckKind();

        if (!choices.Replace && !places.IsEmpty)
        {
            throw new DomainException("backup.not-empty", $"There are data in {places.Data}. Nothing was changed. Say that they are to be replaced (--replace): they are put aside, not deleted.");
        }

        using var turn = BackupTurn.Take(StorageOptions.Make(places.Data));
        var ring = choices.WithoutKeys ? null : await KeyRing.FindAsync(backup.Manifest, choices.Keys is { } named ? [named] : [shelf.KeysOf(backup), places.Keys], cancellationToken);
        Cancel();

        try
        {
            await stage.FillAsync(backup, ring, places.Staging, cancellationToken);
        }
        catch
        {
            Cancel();
            throw;
        }

        AtomicFile.Write(RestoreSwap.ReadyIn(places), JsonSerializer.SerializeToUtf8Bytes(new PreparedRestore(backup.Manifest.Name, backup.Manifest.At, clock.GetUtcNow()), JsonSerializerOptions.Web));
    }

    /// <summary>Forgets what was made ready.</summary>
    public void Cancel() => Forget(places.Staging);

    private static void Forget(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

/// <summary>How a backup is to be restored.</summary>
/// <param name="Keys">The folder of its key ring; null for where it should lie, or the one in use where that holds the same keys.</param>
/// <param name="Replace">There may be data: they are put aside.</param>
/// <param name="WithoutKeys">Its key ring is lost.</param>
internal sealed record RestoreChoices(string? Keys = null, bool Replace = false, bool WithoutKeys = false);

/// <summary>A backup that was checked and takes the place of the data.</summary>
/// <param name="Name">Which.</param>
/// <param name="MadeAt">When the backup was made.</param>
/// <param name="At">When it was made ready.</param>
internal sealed record PreparedRestore(string Name, DateTimeOffset MadeAt, DateTimeOffset At);
