using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>The program's own answers to what goes wrong in an installation: no stack trace, all of it at once, and how it is mended.</summary>
public sealed class DoctorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("anonymizer-doctor-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Good_settings_are_good()
    {
        var (code, said) = await RunAsync(["config", "check"]);

        code.ShouldBe(0, said);
        said.ShouldContain("ok    settings");
    }

    [Fact]
    public async Task Wrong_settings_are_all_told_at_once_each_by_its_key()
    {
        (string, string)[] wrong = [("Observability__MetricsPort", "99999"), ("Accounts__SignInsPerMinute", "0"), ("Storage__Foldr", "/elsewhere"), ("Accounts__Administrator__Emial", "a@b")];

        var (checkCode, check) = await RunAsync(["config", "check"], wrong);
        var (startCode, start) = await RunAsync([], wrong);

        checkCode.ShouldBe(1);
        foreach (var key in new[] { "Observability:MetricsPort", "Accounts:SignInsPerMinute", "Storage:Foldr is read by nothing", "Accounts:Administrator:Emial" })
        {
            check.ShouldContain(key);
        }

        startCode.ShouldBe(2);
        start.ShouldContain("Observability:MetricsPort");
        start.ShouldContain("Accounts:SignInsPerMinute");
        start.ShouldNotContain(" at Anonymizer.");
    }

    [Fact]
    public async Task A_lost_key_ring_a_missing_model_and_a_newer_database_are_told_with_what_to_do_and_nothing_is_overwritten()
    {
        var (firstCode, first) = await RunAsync(["doctor"]);
        firstCode.ShouldBe(0, first);
        first.ShouldContain("note  backups: none is made by itself");
        await UseAsync();
        (await RunAsync(["doctor"])).Code.ShouldBe(0);

        Directory.Delete(Path.Combine(_folder, "keys"), recursive: true);
        var (lostCode, lost) = await RunAsync(["doctor"]);
        var (_, gone) = await RunAsync(["doctor"], ("Storage__Models", Path.Combine(_folder, "nothing")));
        Execute("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0')");
        var before = await File.ReadAllBytesAsync(Path.Combine(_folder, "anonymizer.db"), TestContext.Current.CancellationToken);
        var (newerCode, newer) = await RunAsync(["doctor"]);
        var (startCode, start) = await RunAsync([]);

        (lostCode, newerCode, startCode).ShouldBe((1, 1, 2));
        lost.ShouldContain("Restore the keys folder from its backup");
        gone.ShouldContain("FAIL  model");
        newer.ShouldContain("made by a newer version");
        start.ShouldContain("made by a newer version");
        Directory.Exists(Path.Combine(_folder, "keys")).ShouldBeFalse("a new key ring would hide that the old one is lost");
        (await File.ReadAllBytesAsync(Path.Combine(_folder, "anonymizer.db"), TestContext.Current.CancellationToken)).ShouldBe(before);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_ends_the_start_in_words()
    {
        var file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        var (code, said) = await RunAsync([], ("Storage__Folder", Path.Combine(file, "data")));

        code.ShouldBe(2, said);
        said.ShouldContain("Storage:Folder");
        said.ShouldNotContain(" at Anonymizer.");
    }

    /// <summary>A first start, that makes the database and a key, and a file that only the key opens.</summary>
    private async Task UseAsync()
    {
        using var process = Start([], [("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("Samples__Seed", "true")]);
        var said = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var files = Path.Combine(_folder, "files");

        for (var attempt = 0; attempt < 240 && !(Directory.Exists(files) && Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories).Any(file => Path.GetFileName(file).Length == 64)); attempt++)
        {
            process.HasExited.ShouldBeFalse();
            await Task.Delay(500, TestContext.Current.CancellationToken);
        }

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await said;
        Execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private void Execute(string statement)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "anonymizer.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private async Task<(int Code, string Said)> RunAsync(string[] arguments, params (string Name, string Value)[] settings)
    {
        using var process = Start(arguments, settings);
        var said = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var complained = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(2));

        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"It serves instead of ending: {await said}");
        }

        return (process.ExitCode, await said + await complained);
    }

    private Process Start(string[] arguments, (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Checkout.Web, .. arguments])
        {
            WorkingDirectory = Path.Combine(Checkout.Root, "src", "Anonymizer.Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["Storage__Folder"] = _folder, ["Samples__Seed"] = "false", ["ASPNETCORE_URLS"] = "http://127.0.0.1:0" },
        };

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
