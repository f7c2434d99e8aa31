using System.Text.Json;
using Anonymizer.Cli.Running;

namespace Anonymizer.Cli.Tests;

public sealed class FolderRedactionTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Every_file_of_a_folder_is_redacted_into_the_other()
    {
        Put("in/a.docx");
        Put("in/deep/b.docx");
        _line.Write("in/notes.md", "not a verdict");

        var result = await RunAsync();

        result.ExitCode.ShouldBe(ExitCode.Done, result.Error);
        _line.Files().Where(file => file.StartsWith("out", StringComparison.Ordinal)).ShouldBe(["out/a.docx", "out/deep/b.docx", "out/results.json"]);
        AWordFile.TextOf(File.ReadAllBytes(_line.PathOf("out/deep/b.docx"))).ShouldNotContain("vosskuhl");
    }

    [Fact]
    public async Task Bad_files_leave_no_output_and_are_listed_with_reasons()
    {
        Put("in/a.docx");
        _line.Write("in/bad.docx", BadInputTests.BadFile("text"));
        _line.Write("in/deep.docx", BadInputTests.BadFile("nested"));

        var result = await RunAsync();

        result.ExitCode.ShouldBe(ExitCode.PartialFailure);
        _line.Files().Where(file => file.StartsWith("out", StringComparison.Ordinal)).ShouldBe(["out/a.docx", "out/results.json"]);
        var files = Results().GetProperty("files").EnumerateArray().ToList();
        files.Select(file => file.GetProperty("outcome").GetString()).ShouldBe(["released", "failed", "failed"]);
        files.Skip(1).Select(file => file.GetProperty("code").GetString()).ShouldBe(["word.not-a-docx", "word.too-deep"]);
        result.Error.ShouldContain("bad.docx");
    }

    [Fact]
    public async Task A_file_named_after_a_masked_person_gets_a_number_for_a_name()
    {
        Put("in/Quastenberg v Vosskuhl.docx");
        var terms = _line.Write("terms.json", """[{"text":"Quastenberg","type":"PERSON"}]""");

        var result = await RunAsync("--terms", terms);

        result.ExitCode.ShouldBe(ExitCode.Done, result.Error);
        _line.Files().ShouldContain("out/verdict-0001.docx");
        (await File.ReadAllTextAsync(_line.PathOf("out/results.json"), TestContext.Current.CancellationToken)).ShouldNotContain("Quastenberg");
    }

    [Fact]
    public async Task A_second_run_does_not_read_the_first_ones_output()
    {
        Put("in/a.docx");

        await _line.RunAsync("redact", _line.PathOf("in"), "-o", _line.PathOf("in/out"), "--no-model");
        var second = await _line.RunAsync("redact", _line.PathOf("in"), "-o", _line.PathOf("in/out"), "--no-model", "--json");

        second.Json.GetProperty("files").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_cancelled_run_answers_130_and_still_lists_what_was_done()
    {
        Put("in/a.docx");
        Put("in/b.docx");

        var result = await _line.CancelledAsync("redact", _line.PathOf("in"), "-o", _line.PathOf("out"), "--no-model");

        result.ExitCode.ShouldBe(ExitCode.Cancelled);
        _line.Files().ShouldBe(["in/a.docx", "in/b.docx", "out/results.json"]);
        Results().GetProperty("files").GetArrayLength().ShouldBe(0);
    }

    private void Put(string name) =>
        _line.Write(name, AWordFile.With("JUDGMENT", "Write to adelina.vosskuhl@example.org.", "Brumhilde Quastenberg appealed."));

    private Task<CommandResult> RunAsync(params string[] more) =>
        _line.RunAsync(["redact", _line.PathOf("in"), "-o", _line.PathOf("out"), "--no-model", .. more]);

    private JsonElement Results() => JsonDocument.Parse(File.ReadAllText(_line.PathOf("out/results.json"))).RootElement;
}
