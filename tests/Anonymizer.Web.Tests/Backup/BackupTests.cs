using System.Security.Cryptography;
using System.Text;
using Anonymizer.Core;
using Anonymizer.Web.Audit;
using Anonymizer.Web.Backup;
using Anonymizer.Web.Backup.Making;
using Anonymizer.Web.Backup.Restoring;
using Anonymizer.Web.Backup.Scheduling;
using Anonymizer.Web.Data;
using Anonymizer.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Backup;

/// <summary>The drill: what was backed up while people wrote is restored elsewhere and compared, whole and broken.</summary>
public sealed class BackupTests(BackupApp app) : IClassFixture<BackupApp>, IDisposable
{
    private readonly string _elsewhere = Directory.CreateTempSubdirectory("anonymizer-restored-").FullName;

    private static CancellationToken Ends => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_elsewhere, recursive: true);
    }

    [Fact]
    public async Task A_backup_that_was_made_while_people_wrote_gives_everything_back_on_another_machine()
    {
        var released = await app.ReleasedAsync($"{WebApp.Person} sued before the drill.");
        await app.Door.TellAsync(new SignLedger(), Web.Platform.Actor.Service, Ends);
        using var client = app.CreateApiClient();
        var before = await client.GetByteArrayAsync(new Uri($"/api/v1/verdicts/{released}/releases/latest/file", UriKind.Relative), Ends);
        using var enough = new CancellationTokenSource();
        var writing = WriteAsync(enough.Token);

        var made = await app.Door.AskAsync(new MakeBackup(), Web.Platform.Actor.Service, Ends);
        await enough.CancelAsync();
        (await writing).ShouldBeGreaterThan(0, "somebody must have written meanwhile");
        var backup = app.Shelf.OpenNamed(made.Name);
        await app.Restorer.CheckAsync(backup, null, Ends);
        var (places, restorer) = app.RestorerTo(_elsewhere);
        await restorer.PrepareAsync(backup, new RestoreChoices(), Ends);
        RestoreSwap.Run(places).ShouldNotBeNull();

        backup.Manifest.Missing.ShouldBeEmpty();
        BackupApp.Rows(places.Database).ShouldBe(BackupApp.Rows(Path.Combine(backup.Path, "anonymizer.db")));
        Hashes(places.Files).ShouldBe(backup.Manifest.Files.Where(KeyRing.IsStored).Select(file => file.Sha256), ignoreOrder: true);
        Hashes(places.Keys).ShouldBe(Hashes(app.Places.Keys), ignoreOrder: true);
        app.Shelf.List().Single(line => line.Name == made.Name).ShouldSatisfyAllConditions(line => line.Checked!.Problem.ShouldBeNull(), line => line.HasKeys.ShouldBeTrue());
        await using var restored = new BackupApp(_elsewhere);
        using var there = restored.CreateApiClient();
        (await there.GetByteArrayAsync(new Uri($"/api/v1/verdicts/{released}/releases/latest/file", UriKind.Relative), Ends)).ShouldBe(before);
        var ledger = await restored.Door.AskAsync(new VerifyLedger(), Web.Platform.Actor.Service, Ends);
        ledger.Faults.ShouldBeEmpty();
        ledger.SignedAt.ShouldNotBeNull();
        (await restored.Door.AskAsync(new GetLedger(new LedgerFilter("note-restore")), Web.Platform.Actor.Service, Ends)).Entries.ShouldHaveSingleItem();
        (await app.Door.AskAsync(new GetLedger(new LedgerFilter("make-backup")), Web.Platform.Actor.Service, Ends)).Entries.ShouldContain(entry => entry.Details.Contains(made.Name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("database")]
    [InlineData("file")]
    [InlineData("gone")]
    [InlineData("model")]
    [InlineData("manifest")]
    [InlineData("rows")]
    [InlineData("ledger")]
    [InlineData("newer")]
    [InlineData("keys")]
    [InlineData("wrong-key")]
    public async Task A_backup_that_is_not_what_it_was_is_refused_before_anything_is_overwritten(string broken)
    {
        await app.ReleasedAsync($"{WebApp.Person} sued before {broken}.");
        Directory.CreateDirectory(Path.Combine(app.Places.Models, "m-1"));
        await File.WriteAllTextAsync(Path.Combine(app.Places.Models, "m-1", "manifest.json"), "{}", Ends);
        var made = await app.Maker.MakeAsync(Ends);
        await using var old = File.Create(Path.Combine(_elsewhere, "anonymizer.db"));
        old.Close();
        var expected = Break(made, broken);
        var (places, restorer) = app.RestorerTo(_elsewhere);

        var refused = await Should.ThrowAsync<DomainException>(async () => await restorer.PrepareAsync(BackupFolder.Open(made.Path), new RestoreChoices(Replace: true), Ends));

        refused.Code.ShouldBe(expected, refused.Message);
        RestoreSwap.Run(places).ShouldBeNull("nothing may wait to be restored");
        Directory.EnumerateFileSystemEntries(_elsewhere).Select(Path.GetFileName).Where(name => name is not (".lock" or ".serving")).ShouldBe(["anonymizer.db"]);
        new FileInfo(places.Database).Length.ShouldBe(0);

        if (expected != "backup.damaged" || broken != "manifest")
        {
            (await Should.ThrowAsync<DomainException>(async () => await app.Restorer.CheckAsync(BackupFolder.Open(made.Path), null, Ends))).Code.ShouldBe(expected);
        }

        app.Shelf.List().Single(line => line.Name == made.Manifest.Name).Checked!.Problem.ShouldBe(expected);
    }

    [Fact]
    public async Task Data_that_are_there_are_replaced_only_when_that_is_said_and_then_put_aside()
    {
        var released = await app.ReleasedAsync($"{WebApp.Person} sued before the data were replaced.");
        var backup = await app.Maker.MakeAsync(Ends);
        var (places, restorer) = app.RestorerTo(_elsewhere);
        Directory.CreateDirectory(Path.Combine(places.Files, "ab"));
        await File.WriteAllTextAsync(Path.Combine(places.Files, "ab", "old"), "old", Ends);
        await File.WriteAllTextAsync(places.Database, "no database any more", Ends);

        (await Should.ThrowAsync<DomainException>(() => restorer.PrepareAsync(backup, new RestoreChoices(), Ends))).Code.ShouldBe("backup.not-empty");
        await restorer.PrepareAsync(backup, new RestoreChoices(Replace: true), Ends);
        var aside = RestoreSwap.Run(places)!;

        (await File.ReadAllTextAsync(Path.Combine(aside, "anonymizer.db"), Ends)).ShouldBe("no database any more");
        (await File.ReadAllTextAsync(Path.Combine(aside, "files", "ab", "old"), Ends)).ShouldBe("old");
        BackupApp.Rows(places.Database).ShouldContain(row => row.StartsWith("Releases:", StringComparison.Ordinal) && row.Contains(released.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_a_restore_put_aside_goes_after_its_days_and_nothing_else_does()
    {
        await using var other = new BackupApp();
        using var client = other.CreateApiClient();
        var (now, places) = (TimeProvider.System.GetUtcNow(), other.Places);
        var old = DataAside.Make(places, now.AddDays(-31));
        await File.WriteAllTextAsync(Path.Combine(old, "anonymizer.db"), "who was erased since", Ends);
        var recent = DataAside.Make(places, now.AddDays(-29));
        var own = Directory.CreateDirectory(Path.Combine(places.Data, ".replaced-by-hand")).FullName;

        await using var scope = other.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<BackupJob>(scope.ServiceProvider).Execute(null!, Ends);

        Directory.Exists(old).ShouldBeFalse();
        Directory.Exists(recent).ShouldBeTrue();
        Directory.Exists(own).ShouldBeTrue();
        File.Exists(places.Database).ShouldBeTrue();
    }

    [Fact]
    public async Task A_restore_that_was_cut_short_is_ended_by_the_next_start()
    {
        await app.ReleasedAsync($"{WebApp.Person} sued before the cut.");
        var backup = await app.Maker.MakeAsync(Ends);
        var (places, restorer) = app.RestorerTo(_elsewhere);
        await File.WriteAllTextAsync(places.Database, "old", Ends);
        await restorer.PrepareAsync(backup, new RestoreChoices(Replace: true), Ends);
        Directory.CreateDirectory(Path.Combine(_elsewhere, ".replaced-cut"));
        File.Move(places.Database, Path.Combine(_elsewhere, ".replaced-cut", "anonymizer.db"));
        File.Move(Path.Combine(places.Staging, "anonymizer.db"), places.Database);

        RestoreSwap.Run(places).ShouldNotBeNull();
        RestoreSwap.Run(places).ShouldBeNull("once is enough");

        BackupApp.Rows(places.Database).ShouldBe(BackupApp.Rows(Path.Combine(backup.Path, "anonymizer.db")));
        Hashes(places.Files).Count.ShouldBe(backup.Manifest.Files.Count(KeyRing.IsStored));
        Directory.Exists(places.Staging).ShouldBeFalse();
    }

    [Fact]
    public async Task Data_that_a_service_works_with_are_not_replaced_under_it()
    {
        app.CreateClient().Dispose();
        var backup = await app.Maker.MakeAsync(Ends);
        await app.Restorer.PrepareAsync(backup, new RestoreChoices(Replace: true), Ends);

        try
        {
            Should.Throw<DomainException>(() => RestoreSwap.Run(app.Places)).Code.ShouldBe("backup.in-use");
        }
        finally
        {
            app.Restorer.Cancel();
        }
    }

    [Fact]
    public async Task A_stored_file_that_is_lost_is_told_and_does_not_keep_the_others_from_being_backed_up()
    {
        await using var other = new BackupApp();
        await other.ReleasedAsync("Nobody sued.");
        var lost = Directory.EnumerateFiles(other.Places.Files, "*", SearchOption.AllDirectories).First();
        File.Delete(lost);

        var backup = await other.Maker.MakeAsync(Ends);

        backup.Manifest.Missing.ShouldBe([Path.GetFileName(lost)]);
        backup.Manifest.Files.ShouldContain(file => KeyRing.IsStored(file));
    }

    [Fact]
    public async Task Old_backups_go_with_their_keys_and_the_newest_whole_one_stays()
    {
        await using var other = new BackupApp();
        using var client = other.CreateApiClient();
        var first = await other.Maker.MakeAsync(Ends);
        await other.Restorer.CheckAsync(first, null, Ends);
        var second = await other.Maker.MakeAsync(Ends);
        var third = await other.Maker.MakeAsync(Ends);

        other.Shelf.Prune(count: 1, days: 0).ShouldBe(1);

        other.Shelf.List().Select(line => line.Name).ShouldBe([third.Manifest.Name, first.Manifest.Name]);
        Directory.Exists(Path.Combine(other.Places.BackupKeys, second.Manifest.Name)).ShouldBeFalse();
        Should.Throw<DomainException>(() => other.Shelf.OpenNamed("../files")).Code.ShouldBe("backup.unknown");
    }

    /// <summary>The service signs and makes keys when it likes.</summary>
    [Fact]
    public async Task What_is_being_written_while_a_backup_is_made_is_neither_copied_nor_in_the_way()
    {
        await using var other = new BackupApp();
        using var client = other.CreateApiClient();
        using var draft = new FileStream(Path.Combine(StorageOptions.Make(other.Places.AuditKeys), "new.pem.draft"), FileMode.CreateNew, FileAccess.Write, FileShare.None);
        using var key = new FileStream(Path.Combine(StorageOptions.Make(other.Places.Keys), "new.tmp"), FileMode.CreateNew, FileAccess.Write, FileShare.None);

        var made = await other.Maker.MakeAsync(Ends);

        made.Manifest.Files.Concat(made.Manifest.Keys).ShouldAllBe(file => !file.Path.Contains("new.", StringComparison.Ordinal));
        await other.Restorer.CheckAsync(made, null, Ends);
    }

    private static List<string> Hashes(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))))];

    private async Task<int> WriteAsync(CancellationToken enough)
    {
        using var client = app.CreateApiClient();
        var written = 0;

        do
        {
            await client.UploadAsync(AWordFile.With($"Written meanwhile, {Guid.CreateVersion7()}."));
            written++;
        }
        while (!enough.IsCancellationRequested);

        return written;
    }

    /// <returns>The refusal that is due.</returns>
    private string Break(BackupFolder made, string how)
    {
        var file = Path.Combine(made.Path, made.Manifest.Files.First(KeyRing.IsStored).Path);

        switch (how)
        {
            case "database":
                Flip(Path.Combine(made.Path, "anonymizer.db"));
                return "backup.damaged";
            case "file":
                Flip(file);
                return "backup.damaged";
            case "gone":
                File.Delete(file);
                return "backup.damaged";
            case "model":
                Flip(Path.Combine(made.Path, "models", "m-1", "manifest.json"));
                return "backup.damaged";
            case "manifest":
                Flip(Path.Combine(made.Path, "manifest.json"));
                return "backup.damaged";
            case "rows":
                Rewrite(made, made.Manifest with { Rows = new Dictionary<string, long>(made.Manifest.Rows) { ["Verdicts"] = 1_000_000 } });
                return "backup.damaged";
            case "ledger":
                var database = Path.Combine(made.Path, "anonymizer.db");
                foreach (var trigger in Triggers(database))
                {
                    Execute(database, $"DROP TRIGGER \"{trigger}\"");
                }

                Execute(database, "UPDATE AuditEntries SET Action = 'nothing' WHERE Sequence = 1");
                var (bytes, hash) = (new FileInfo(database).Length, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(database))));
                Rewrite(made, made.Manifest with { Files = [.. made.Manifest.Files.Select(one => one.Path == "anonymizer.db" ? one with { Bytes = bytes, Sha256 = hash } : one)] });
                return "backup.damaged";
            case "newer":
                Rewrite(made, made.Manifest with { Migration = "29990101000000_Later" });
                return "backup.newer";
            case "keys":
                Directory.Delete(app.Shelf.KeysOf(made), recursive: true);
                return "backup.keys";
            default:
                Flip(Directory.EnumerateFiles(app.Shelf.KeysOf(made), "*.xml").First());
                return "backup.keys";
        }
    }

    private static void Flip(string path)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    private static void Rewrite(BackupFolder made, BackupManifest manifest)
    {
        var bytes = manifest.ToBytes();
        File.WriteAllBytes(Path.Combine(made.Path, BackupManifest.FileName), bytes);
        File.WriteAllText(Path.Combine(made.Path, BackupManifest.SumName), Convert.ToHexStringLower(SHA256.HashData(bytes)), Encoding.ASCII);
    }

    private static List<string> Triggers(string database)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = new Microsoft.Data.Sqlite.SqliteCommand("SELECT name FROM sqlite_master WHERE type = 'trigger'", connection);
        using var reader = command.ExecuteReader();

        return [.. reader.Cast<System.Data.IDataRecord>().Select(row => row.GetString(0))];
    }

    private static void Execute(string database, string statement)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = new Microsoft.Data.Sqlite.SqliteCommand(statement, connection);
        command.ExecuteNonQuery();
    }
}
