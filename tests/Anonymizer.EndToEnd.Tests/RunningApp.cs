using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>The real service as a child process: own port, own data folder, the shipped model; its log is kept.</summary>
public class RunningApp : IAsyncLifetime
{
    public const string Email = "admin@court.example";

    public const string Password = "Correct-horse-9-battery";

    /// <summary>A number for a row of its own, in the database's language.</summary>
    internal const string NewId = "printf('%s-%s-%s-%s-%s', hex(randomblob(4)), hex(randomblob(2)), hex(randomblob(2)), hex(randomblob(2)), hex(randomblob(6)))";

    /// <summary>Five minutes: a machine may be busy.</summary>
    private const int MostAttempts = 6000;

    private readonly string folder = Directory.CreateTempSubdirectory("anonymizer-e2e-").FullName;
    private readonly ConcurrentQueue<string> log = new();
    private Process? process;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public string Log => string.Join('\n', log);

    public string Folder => folder;

    public int ProcessId => process!.Id;

    public async ValueTask InitializeAsync() => await StartAsync();

    /// <summary>Starts the service on the data that lie in its folder.</summary>
    /// <returns>How long it took until it was ready.</returns>
    internal async Task<TimeSpan> StartAsync()
    {
        var began = Stopwatch.GetTimestamp();
        Launch();
        await AnswersAsync();

        return Stopwatch.GetElapsedTime(began);
    }

    /// <summary>Starts it and waits for nothing.</summary>
    internal void Launch()
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Checkout.Web])
        {
            WorkingDirectory = Path.Combine(Checkout.Root, "src", "Anonymizer.Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_URLS"] = Address.ToString(),
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Storage__Folder"] = folder,
                ["Accounts__Administrator__Email"] = Email,
                ["Accounts__Administrator__Password"] = Password,
                ["Accounts__SignInsPerMinute"] = "1000",
                ["Samples__Seed"] = "false",
            },
        };

        foreach (var (name, value) in Settings())
        {
            start.Environment[name] = value;
        }

        process?.Dispose();
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Ends it as a power cut would: no handler runs. What it started itself lives on.</summary>
    internal async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Waits until it ended by itself.</summary>
    /// <returns>Its exit code.</returns>
    internal async Task<int> EndedByItselfAsync()
    {
        await process!.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));

        return process.ExitCode;
    }

    /// <summary>Asks it to end, as a service manager does, and waits.</summary>
    /// <returns>Its exit code, and how long it took.</returns>
    internal async Task<(int Code, TimeSpan Took)> EndAsync()
    {
        var began = Stopwatch.GetTimestamp();
        using var signal = Process.Start("kill", ["-TERM", process!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();

        return (process.ExitCode, Stopwatch.GetElapsedTime(began));
    }

    /// <summary>Another reviewer with the same password. There is no page for that yet, so it is written where accounts are kept.</summary>
    public void AddReviewer(string email) => Execute(
        """
        INSERT INTO AspNetUsers (Id, UserName, NormalizedUserName, Email, NormalizedEmail, EmailConfirmed, PasswordHash, SecurityStamp, ConcurrencyStamp, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount, MustChangePassword)
        SELECT $id, $email, upper($email), $email, upper($email), 1, PasswordHash, $id, $id, 0, 0, 1, 0, 0 FROM AspNetUsers LIMIT 1;
        INSERT INTO AspNetUserRoles (UserId, RoleId) SELECT $id, Id FROM AspNetRoles WHERE Name = 'trainer';
        """,
        ("$id", Guid.CreateVersion7()),
        ("$email", email));

    /// <summary>Gives an account one more role, as the page of the accounts would.</summary>
    public void Give(string email, string role) => Execute(
        "INSERT OR IGNORE INTO AspNetUserRoles (UserId, RoleId) SELECT account.Id, role.Id FROM AspNetUsers account, AspNetRoles role WHERE account.NormalizedEmail = upper($email) AND role.Name = $role",
        ("$email", email),
        ("$role", role));

    /// <summary>Two people must read the verdict: what a policy would say for some courts.</summary>
    public void AskForSecondReader(string verdictId) =>
        Execute("UPDATE Verdicts SET Route = 'SecondReader', Revision = Revision + 1 WHERE Id = $id", ("$id", Guid.Parse(verdictId)));

    /// <summary>Where the service says that it is there.</summary>
    protected virtual string ReadyPath => "/health/ready";

    /// <summary>More settings, as environment variables.</summary>
    protected virtual IEnumerable<(string Name, string Value)> Settings() => [];

    /// <summary>The same verdict once more, with what was detected, as if another file had the same words.</summary>
    public Guid Copy(Guid verdictId, int number)
    {
        var copy = Guid.CreateVersion7();
        CopyRows("Verdicts", "Id", verdictId, copy, ("FileHash", $"substr(FileHash, 1, 56) || printf('%08x', {number})"));

        foreach (var table in new[] { "VerdictTexts", "Mentions", "VerdictRoutes" })
        {
            CopyRows(table, "VerdictId", verdictId, copy, ("Id", NewId));
        }

        return copy;
    }

    /// <summary>Many verdicts like it, without text.</summary>
    internal void CopyMany(Guid verdictId, int count)
    {
        var columns = ColumnsOf("Verdicts");
        var values = columns.Select(column => column switch { "Id" => NewId, "FileHash" => "substr(FileHash, 1, 56) || printf('%08x', i)", _ => $"\"{column}\"" });
        Execute(
            $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $count) INSERT INTO Verdicts (\"{string.Join("\", \"", columns)}\") SELECT {string.Join(", ", values)} FROM Verdicts, n WHERE Verdicts.Id = $from",
            ("$from", verdictId),
            ("$count", count));
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);

        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    internal void Execute(string statement, params (string Name, object Value)[] values)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "anonymizer.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.CommandTimeout = 0;

        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }

    private void CopyRows(string table, string key, Guid from, Guid to, (string Column, string Value) other)
    {
        var columns = ColumnsOf(table);
        var values = columns.Select(column => column == key ? "$to" : column == other.Column ? other.Value : $"\"{column}\"");
        Execute($"INSERT INTO {table} (\"{string.Join("\", \"", columns)}\") SELECT {string.Join(", ", values)} FROM {table} WHERE {key} = $from", ("$from", from), ("$to", to));
    }

    private List<string> ColumnsOf(string table)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "anonymizer.db")};Pooling=False");
        connection.Open();
        using var command = new SqliteCommand($"SELECT name FROM pragma_table_info('{table}')", connection);
        using var reader = command.ExecuteReader();

        return [.. reader.Cast<System.Data.IDataRecord>().Select(row => row.GetString(0))];
    }

    private async Task AnswersAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            try
            {
                if ((await client.GetAsync(new Uri(ReadyPath, UriKind.Relative))).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!process!.HasExited)
            {
                // not listening yet
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException("The service did not become ready:\n" + string.Join('\n', log.TakeLast(4)));
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
