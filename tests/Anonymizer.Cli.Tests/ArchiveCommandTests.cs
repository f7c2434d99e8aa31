using System.Diagnostics;
using System.Text.Json;
using Anonymizer.Cli.Running;

namespace Anonymizer.Cli.Tests;

public sealed class ArchiveCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Each_file_of_an_archive_is_redacted_once_and_a_second_run_does_nothing()
    {
        Put("in/a.docx", "one");
        Put("in/deep/b.docx", "two");
        _line.Write("in/copy of a.docx", await File.ReadAllBytesAsync(_line.PathOf("in/a.docx"), TestContext.Current.CancellationToken));

        var first = await RunAsync("--audit-share", "1");
        var written = File.GetLastWriteTimeUtc(_line.PathOf("out/released/deep/b.docx"));
        var lines = await File.ReadAllTextAsync(_line.PathOf("out/done.jsonl"), TestContext.Current.CancellationToken);
        var second = await RunAsync("--audit-share", "1");

        first.ExitCode.ShouldBe(ExitCode.Done, first.Error);
        second.ExitCode.ShouldBe(ExitCode.Done, second.Error);
        (await File.ReadAllTextAsync(_line.PathOf("out/done.jsonl"), TestContext.Current.CancellationToken)).ShouldBe(lines);
        File.GetLastWriteTimeUtc(_line.PathOf("out/released/deep/b.docx")).ShouldBe(written);
        Report().GetProperty("released").GetInt32().ShouldBe(2, "the copy has the same content");
        Directory.GetFiles(_line.PathOf("out/released"), "*", SearchOption.AllDirectories).Length.ShouldBe(2);
    }

    [Fact]
    public async Task What_was_cut_by_a_crash_is_done_again_and_nothing_else()
    {
        Put("in/a.docx", "one");
        Put("in/b.docx", "two");
        await RunAsync();
        var ledger = _line.PathOf("out/done.jsonl");
        var lines = await File.ReadAllLinesAsync(ledger, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(ledger, $"{lines[0]}\n{lines[1][..20]}", TestContext.Current.CancellationToken);

        var again = await RunAsync();

        again.ExitCode.ShouldBe(ExitCode.Done, again.Error);
        var after = await File.ReadAllLinesAsync(ledger, TestContext.Current.CancellationToken);
        after[0].ShouldBe(lines[0]);
        after.Select(HashOf).ShouldBe(lines.Select(HashOf));
    }

    [Fact]
    public async Task A_paused_run_reports_what_is_left_and_goes_on_when_it_is_asked_again()
    {
        Put("in/a.docx", "one");

        var paused = await _line.CancelledAsync("archive", _line.PathOf("in"), _line.PathOf("out"), "--no-model");
        paused.ExitCode.ShouldBe(ExitCode.Cancelled);
        Directory.Exists(_line.PathOf("out/released")).ShouldBeFalse();

        (await RunAsync()).ExitCode.ShouldBe(ExitCode.Done);
        (Report().GetProperty("released").GetInt32(), Report().GetProperty("left").GetInt32()).ShouldBe((1, 0));
    }

    [Fact]
    public async Task What_people_found_in_the_sample_becomes_the_archives_quality()
    {
        Put("in/a.docx", "one");
        Put("in/b.docx", "two");
        await RunAsync("--audit-share", "1");
        var sheet = _line.PathOf("out/audit.csv");
        var rows = (await File.ReadAllLinesAsync(sheet, TestContext.Current.CancellationToken)).ToList();
        rows.Count.ShouldBe(3);
        rows[1] = rows[1].Replace(",,,", ",2,0,", StringComparison.Ordinal);
        await File.WriteAllLinesAsync(sheet, rows, TestContext.Current.CancellationToken);

        var result = await RunAsync("--audit-share", "1");

        result.Error.ShouldContain("1 of 1 files looked at hold a miss");
        var audit = Report().GetProperty("audit");
        (audit.GetProperty("documents").GetInt32(), audit.GetProperty("missed").GetInt32()).ShouldBe((1, 2));
        audit.GetProperty("missInterval").GetProperty("low").GetDouble().ShouldBeInRange(0.2, 0.21); // 1 of 1
    }

    [Theory]
    [InlineData("seven,1,0,0,a.docx")]
    [InlineData("1,1,-2,0,a.docx")]
    [InlineData("1,1")]
    public async Task A_sheet_that_cannot_be_read_is_told_by_its_line(string row)
    {
        Put("in/a.docx", "one");
        _line.Write("out/audit.csv", $"number,masked,missed,wrong,file\n{row}\n");

        (await RunAsync()).Error.ShouldContain("Line 2 of audit.csv");
    }

    [Fact]
    public async Task One_archive_is_redacted_in_one_way()
    {
        Put("in/a.docx", "one");
        await RunAsync();

        var other = await RunAsync("--audit-share", "0.5");

        other.ExitCode.ShouldBe(ExitCode.Usage);
        other.Error.ShouldContain("usage.archive-changed");
    }

    [Fact]
    public async Task A_bad_file_is_listed_once_with_its_reason_and_its_name_stands_nowhere()
    {
        _line.Write("in/Quastenberg.docx", BadInputTests.BadFile("text"));

        var result = await RunAsync();

        result.ExitCode.ShouldBe(ExitCode.PartialFailure);
        var line = await File.ReadAllTextAsync(_line.PathOf("out/done.jsonl"), TestContext.Current.CancellationToken);
        line.ShouldContain("word.not-a-docx");
        line.ShouldNotContain("Quastenberg");
    }

    [Fact]
    public async Task A_killed_process_leaves_an_archive_that_the_next_one_completes()
    {
        for (var number = 0; number < 12; number++)
        {
            Put($"in/{number:d2}.docx", $"file {number}");
        }

        var program = Path.Combine(AppContext.BaseDirectory, "anonymizer.dll");
        Assert.SkipUnless(File.Exists(program), "The program is not beside the tests.");
        using (var process = Process.Start(new ProcessStartInfo("dotnet", [program, "archive", _line.PathOf("in"), _line.PathOf("out"), "--no-model"]) { RedirectStandardError = true })!)
        {
            while (!process.HasExited && (!File.Exists(_line.PathOf("out/done.jsonl")) || new FileInfo(_line.PathOf("out/done.jsonl")).Length == 0))
            {
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }

            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        (await RunAsync()).ExitCode.ShouldBe(ExitCode.Done);
        var done = await File.ReadAllLinesAsync(_line.PathOf("out/done.jsonl"), TestContext.Current.CancellationToken);
        done.Select(HashOf).Distinct().Count().ShouldBe(12);
        done.Length.ShouldBe(12);
        Directory.GetFiles(_line.PathOf("out/released"), "*.docx").Length.ShouldBe(12);
    }

    private static string HashOf(string line) => JsonDocument.Parse(line).RootElement.GetProperty("hash").GetString()!;

    private void Put(string name, string words) => _line.Write(name, AWordFile.With("JUDGMENT", "Write to adelina.vosskuhl@example.org.", words));

    private Task<CommandResult> RunAsync(params string[] more) => _line.RunAsync(["archive", _line.PathOf("in"), _line.PathOf("out"), "--no-model", .. more]);

    private JsonElement Report() => JsonDocument.Parse(File.ReadAllText(_line.PathOf("out/report.json"))).RootElement;
}
