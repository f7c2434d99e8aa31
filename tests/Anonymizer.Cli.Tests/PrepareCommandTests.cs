using Anonymizer.Cli.Running;
using Anonymizer.Training.Runs;

namespace Anonymizer.Cli.Tests;

public sealed class PrepareCommandTests : IDisposable
{
    private const string Recipe = """
        {"request": {"version": "v", "start": "../model", "options": {"seed": 4}},
         "sets": [{"name": "presidio_synth", "licence": "MIT", "turn": 2, "isScored": true}], "otherNames": 1}
        """;

    private const string Line = """{"id": "1", "text": "My name is Anna", "spans": [{"start": 11, "end": 15, "label": "PERSON"}]}""";

    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task A_run_folder_is_made_from_a_recipe_and_data_always_the_same()
    {
        WriteData();

        (await PrepareAsync("one")).ExitCode.ShouldBe(ExitCode.Done);
        (await PrepareAsync("two")).ExitCode.ShouldBe(ExitCode.Done);

        var run = new RunFolder(_line.PathOf("one"));
        var learned = run.ReadSet("train").ShouldHaveSingleItem();
        learned.Turn.ShouldBe(2);
        learned.Text.ShouldStartWith("My name is ");
        learned.Text.ShouldNotEndWith("Anna");
        learned.ToLine().ShouldBe(new RunFolder(_line.PathOf("two")).ReadSet("train")[0].ToLine());
        run.ReadSet("dev").ShouldHaveSingleItem().Text.ShouldBe("My name is Anna");
        run.ReadRequest().Data.ShouldHaveSingleItem().Name.ShouldBe("presidio_synth/train.jsonl");
    }

    [Fact]
    public async Task A_set_that_is_not_there_is_named()
    {
        _line.Write("recipe.json", Recipe);

        var result = await PrepareAsync("one");

        result.ExitCode.ShouldBe(ExitCode.InputUnreadable);
        result.Error.ShouldContain("presidio_synth");
        _line.Files().ShouldBe(["recipe.json"]);
    }

    [Fact]
    public async Task A_set_that_no_reader_knows_is_refused()
    {
        WriteData();
        _line.Write("recipe.json", Recipe.Replace("presidio_synth", "other", StringComparison.Ordinal));
        _line.Write("data/other/train.jsonl", Line);

        (await PrepareAsync("one")).Error.ShouldContain("recipe.unknown-set");
    }

    [Fact]
    public async Task A_recipe_that_cannot_be_read_is_refused()
    {
        _line.Write("recipe.json", "{");

        (await PrepareAsync("one")).Error.ShouldContain("recipe.damaged");
    }

    private void WriteData()
    {
        _line.Write("recipe.json", Recipe);
        _line.Write("data/presidio_synth/train.jsonl", Line);
        _line.Write("data/presidio_synth/dev.jsonl", Line);
    }

    private Task<CommandResult> PrepareAsync(string run) =>
        _line.RunAsync("prepare", _line.PathOf(run), "--recipe", _line.PathOf("recipe.json"), "--data", _line.PathOf("data"));
}
