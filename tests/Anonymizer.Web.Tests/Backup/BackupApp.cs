using Anonymizer.Web.Backup;
using Anonymizer.Web.Backup.Making;
using Anonymizer.Web.Backup.Restoring;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Backup;

/// <summary>The service with what a backup is made and restored by; or the service that goes on with restored data.</summary>
public sealed class BackupApp : WebApp
{
    public BackupApp()
    {
    }

    internal BackupApp(string folder)
        : base(folder)
    {
    }

    internal Door Door => Services.GetRequiredService<Door>();

    internal BackupPlaces Places => Services.GetRequiredService<BackupPlaces>();

    internal BackupMaker Maker => Services.GetRequiredService<BackupMaker>();

    internal BackupShelf Shelf => Services.GetRequiredService<BackupShelf>();

    internal Restorer Restorer => Services.GetRequiredService<Restorer>();

    /// <summary>What restores to another folder, as the program does on another machine.</summary>
    internal (BackupPlaces Places, Restorer Restorer) RestorerTo(string folder)
    {
        var places = new BackupPlaces(
            new StorageOptions { Folder = folder, Keys = Path.Combine(folder, "keys"), Models = Path.Combine(folder, "models") }, new BackupOptions { Folder = Places.Backups, Keys = Places.BackupKeys });

        return (places, new Restorer(places, new BackupShelf(places, TimeProvider.System), Services.GetRequiredService<RestoreStage>(), TimeProvider.System));
    }

    /// <summary>Uploads, reviews and releases a verdict.</summary>
    internal async Task<Guid> ReleasedAsync(string words)
    {
        using var client = CreateApiClient();
        var uploaded = await client.UploadAsync(AWordFile.With(words));
        (await client.SettledAsync(uploaded.Id)).FailureMessage.ShouldBeNull();
        await this.ReviewAsync(uploaded.Id);
        (await Door.AskAsync(new Web.Release.ReleaseVerdict(uploaded.Id), People.Trainer)).IsReleased.ShouldBeTrue();

        return uploaded.Id;
    }

    /// <summary>A key ring of its own, in its folder, as an installation has it.</summary>
    protected override void Configure(IWebHostBuilder builder)
    {
        base.Configure(builder);
        builder.UseSetting("Storage:Keys", Path.Combine(Folder, BackupPlaces.KeysName));
    }

    /// <summary>Every value of every row of every table, in the order in which they lie there.</summary>
    internal static IReadOnlyList<string> Rows(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var tables = Read(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '__EFMigrationsLock' ORDER BY name");

        return [.. tables.SelectMany(table => Read(connection, $"SELECT * FROM \"{table}\" ORDER BY rowid").Select(row => $"{table}: {row}"))];
    }

    private static List<string> Read(SqliteConnection connection, string query)
    {
        using var command = new SqliteCommand(query, connection);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();

        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column) is byte[] bytes ? Convert.ToHexString(bytes) : reader.GetValue(column).ToString())));
        }

        return rows;
    }
}
