using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Anonymizer.Web.Data;
using Anonymizer.Web.Data.Encryption;
using Anonymizer.Web.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Anonymizer.Web.Tests.Data;

/// <summary>The real service on a filled database of an older schema, killed at random moments while it migrates. ANONYMIZER_KILLS=20 for the whole length.</summary>
public sealed class KilledMigrationTests : IDisposable
{
    private const string Older = "20261126114636_Models";
    private const int Seed = 7;
    private const int Short = 3;
    private const int Courts = 3_000;

    private const int MostLines = 60;

    private readonly ConcurrentQueue<string> _said = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("anonymizer-older-").FullName;

    [Fact]
    public async Task However_often_a_migration_is_killed_the_next_start_ends_it_and_all_is_there()
    {
        await MakeOlderAsync();
        var random = new Random(Seed);
        var kills = int.TryParse(Environment.GetEnvironmentVariable("ANONYMIZER_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : Short;

        for (var kill = 0; kill < kills; kill++)
        {
            using var killed = Start(out _);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(400, 3_000)), TestContext.Current.CancellationToken);
            killed.Kill(entireProcessTree: true);
            await killed.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        using var last = Start(out var address);

        try
        {
            await ReadyAsync(last, address);
            using var client = new HttpClient { BaseAddress = address, DefaultRequestHeaders = { { "X-Api-Key", WebApp.ApiKey } } };
            (await client.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/courts", UriKind.Relative), TestContext.Current.CancellationToken)).GetArrayLength().ShouldBeGreaterThan(0);
            Ask("SELECT COUNT(*) FROM Courts").ShouldBe(Courts.ToString(CultureInfo.InvariantCulture));
            Ask("PRAGMA integrity_check").ShouldBe("ok");
            Directory.EnumerateFiles(_folder, "*.migrating").ShouldBeEmpty();
        }
        finally
        {
            last.Kill(entireProcessTree: true);
            await last.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_lock_that_a_killed_service_left_in_the_database_stops_nobody()
    {
        await MakeOlderAsync();
        Ask("CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT OR REPLACE INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')");
        using var app = new NextApp(_folder);

        using var client = await Task.Run(app.CreateApiClient, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

        (await client.GetAsync(new Uri("/api/v1/courts", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Where a migration is killed most often: its copy is being made, and who makes it has taken the database out of write-ahead mode.</summary>
    [Fact]
    public async Task A_database_that_a_killed_service_left_without_its_log_is_brought_to_the_newest_schema()
    {
        await MakeOlderAsync();
        Ask("PRAGMA journal_mode=DELETE").ShouldBe("delete");
        using var app = new NextApp(_folder);

        using var client = await Task.Run(app.CreateApiClient, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

        (await client.GetAsync(new Uri("/api/v1/courts", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        Ask("PRAGMA journal_mode").ShouldBe("wal");
    }

    [Fact]
    public async Task An_older_database_that_another_process_has_open_is_left_alone()
    {
        await MakeOlderAsync();
        using var other = new SqliteConnection($"Data Source={Database};Pooling=False");
        other.Open();
        using var command = new SqliteCommand("PRAGMA journal_mode=WAL; SELECT COUNT(*) FROM Courts", other);
        command.ExecuteScalar();
        using var app = new NextApp(_folder);

        Should.Throw<Core.DomainException>(() => app.CreateApiClient()).Code.ShouldBe("storage.in-use");
        command.CommandText = $"SELECT MAX(MigrationId) FROM \"__EFMigrationsHistory\"";
        command.ExecuteScalar().ShouldBe(Older);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private string Database => Path.Combine(_folder, "anonymizer.db");

    private async Task MakeOlderAsync()
    {
        await using (var older = new SqliteDbContext(new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite($"Data Source={Database};Pooling=False").Options, new CourtScope(), new ColumnCipher(new EphemeralDataProtectionProvider(), _folder)))
        {
            await older.GetService<IMigrator>().MigrateAsync(Older);
        }

        Ask($"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Courts}) INSERT INTO Courts (Id, Key, Name) SELECT printf('%08X-0000-7000-8000-%012X', i, i), 'court ' || i, 'Court ' || i FROM n");
    }

    private string? Ask(string query)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = new SqliteCommand(query, connection);

        return command.ExecuteScalar()?.ToString();
    }

    private Process Start(out Uri address)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        listener.Stop();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Checkout.Root, "artifacts", "bin", "Anonymizer.Web", new DirectoryInfo(AppContext.BaseDirectory).Name, "Anonymizer.Web.dll")])
        {
            WorkingDirectory = Path.Combine(Checkout.Root, "src", "Anonymizer.Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_URLS"] = address.ToString(),
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Storage__Folder"] = _folder,
                ["Samples__Seed"] = "false",
                ["Accounts__Administrator__Password"] = WebApp.Password,
            },
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        return process;
    }

    private async Task ReadyAsync(Process process, Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };

        for (var attempt = 0; attempt < 480 && !process.HasExited; attempt++)
        {
            try
            {
                if ((await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }

            await Task.Delay(500);
        }

        throw new TimeoutException(process.HasExited ? $"The service ended with {process.ExitCode} after its migration was killed: {string.Join('\n', _said.TakeLast(MostLines))}" : "The service did not become ready after its migration was killed.");
    }

    private sealed class NextApp(string folder) : WebApp(folder);
}
