using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Anonymizer.EndToEnd.Tests.Scale;

/// <summary>A PostgreSQL server of its own, as Debian ships it, in a folder that goes with it; it can be ended as a power cut would, and started again.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string Explained = " -c session_preload_libraries=auto_explain -c auto_explain.log_min_duration=0";

    public const string Missing = "No PostgreSQL here. Install it (apt-get install postgresql) to try several processes on one database.";

    /// <summary>The server refuses to run as root.</summary>
    private static readonly string[] AsItself = Environment.UserName == "root" ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : [];
    private static readonly string? Programs = Find();

    private readonly string folder = Directory.CreateTempSubdirectory("anonymizer-postgres-").FullName;
    private readonly int port = FreePort();

    private readonly bool isExplained;

    private PostgresServer(bool isExplained) => this.isExplained = isExplained;

    /// <summary>What it logged, the plan of every statement where that was asked for.</summary>
    public string Log => File.ReadAllText(LogFile);

    private string LogFile => Path.Combine(folder, "log");

    public static bool IsHere => Programs is not null;

    public string Connection => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres;Database=anonymizer;Maximum Pool Size=40");

    /// <summary>The number of the process that all others of the server come from.</summary>
    public int ProcessId => int.Parse(File.ReadLines(Path.Combine(folder, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    /// <param name="isExplained">Is the plan of every statement logged?</param>
    public static async Task<PostgresServer> MakeAsync(bool isExplained = false)
    {
        var server = new PostgresServer(isExplained);
        await RunAsync("chown", [AsItself.Length > 0 ? "postgres" : Environment.UserName, server.folder], isAsItself: false);
        await RunAsync(Path.Combine(Programs!, "initdb"), ["-D", Path.Combine(server.folder, "data"), "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8"]);
        await server.StartAsync();
        await using var source = NpgsqlDataSource.Create(server.Connection.Replace("Database=anonymizer", "Database=postgres", StringComparison.Ordinal));
        await using var command = source.CreateCommand("CREATE DATABASE anonymizer");
        await command.ExecuteNonQueryAsync();

        return server;
    }

    public Task StartAsync() => RunAsync(
        Path.Combine(Programs!, "pg_ctl"),
        ["-D", Path.Combine(folder, "data"), "-w", "-l", LogFile, "-o", string.Create(CultureInfo.InvariantCulture, $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c max_connections=300{(isExplained ? Explained : "")}"), "start"]);

    /// <summary>At once, without a word to anybody: it recovers when it is started again.</summary>
    public Task KillAsync() => RunAsync(Path.Combine(Programs!, "pg_ctl"), ["-D", Path.Combine(folder, "data"), "-m", "immediate", "stop"]);

    public async Task<List<T>> AskAsync<T>(string query, Func<NpgsqlDataReader, T> read)
    {
        await using var source = NpgsqlDataSource.Create(Connection);
        await using var command = source.CreateCommand(query);
        command.CommandTimeout = 0;
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<T>();

        while (await rows.ReadAsync())
        {
            found.Add(read(rows));
        }

        return found;
    }

    public async Task<long> CountAsync(string query) => (await AskAsync(query, row => row.GetInt64(0))).Single();

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await KillAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task RunAsync(string program, IReadOnlyList<string> arguments, bool isAsItself = true)
    {
        List<string> line = [.. isAsItself ? AsItself : [], program, .. arguments];
        using var process = Process.Start(new ProcessStartInfo(line[0], line.Skip(1)) { WorkingDirectory = Path.GetTempPath(), RedirectStandardOutput = program.EndsWith("initdb", StringComparison.Ordinal) })!;
        var said = program.EndsWith("initdb", StringComparison.Ordinal) ? await process.StandardOutput.ReadToEndAsync() : "";
        await process.WaitForExitAsync();

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}. {said}");
        }
    }

    private static string? Find() => !Directory.Exists("/usr/lib/postgresql") ? null : Directory.EnumerateDirectories("/usr/lib/postgresql")
        .Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
