using Anonymizer.Cli.Models;
using Anonymizer.Cli.Running;

namespace Anonymizer.Cli.Tests;

public sealed class ModelsCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public ModelsCommandTests()
    {
        Put("2026.1");
        Put("2026.2");
    }

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task List_finds_models_above_the_current_folder_and_marks_none_as_active_at_first()
    {
        var result = await _line.RunAsync("models", "list", "--json");

        result.ExitCode.ShouldBe(ExitCode.Done, result.Error);
        var models = result.Json.GetProperty("models").EnumerateArray().ToList();
        models.Select(model => model.GetProperty("version").GetString()).ShouldBe(["2026.2", "2026.1"]);
        models.ShouldAllBe(model => !model.GetProperty("active").GetBoolean());
        result.Error.ShouldContain("2026.1");
    }

    [Fact]
    public async Task Activate_and_activate_the_one_before_is_the_way_back()
    {
        await _line.RunAsync("models", "activate", "2026.1");
        var second = await _line.RunAsync("models", "activate", "2026.2", "--json");

        second.Json.GetProperty("active").GetString().ShouldBe("2026.2");
        second.Json.GetProperty("before").GetString().ShouldBe("2026.1");
        (await _line.RunAsync("models", "list", "--json")).Json.GetProperty("models")[0].GetProperty("active").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_version_can_be_activated_for_one_language_alone()
    {
        (await _line.RunAsync("models", "activate", "2026.2", "--language", "pt")).ExitCode.ShouldBe(ExitCode.ModelMissing);
        await _line.RunAsync("models", "activate", "2026.1");

        var activated = await _line.RunAsync("models", "activate", "2026.2", "--language", "pt", "--json");

        activated.Json.GetProperty("language").GetString().ShouldBe("pt");
        activated.Json.GetProperty("before").GetString().ShouldBe("2026.1");
        var models = (await _line.RunAsync("models", "list", "--json")).Json.GetProperty("models").EnumerateArray().ToList();
        models.Select(model => model.GetProperty("active").GetBoolean()).ShouldBe([false, true]);
        models[0].GetProperty("activeFor")[0].GetString().ShouldBe("pt");
        models[0].GetProperty("languages")[0].GetString().ShouldBe("en");
    }

    [Fact]
    public async Task A_language_is_named_by_two_letters()
    {
        await _line.RunAsync("models", "activate", "2026.1");

        var result = await _line.RunAsync("models", "activate", "2026.2", "--language", "Portuguese");

        result.ExitCode.ShouldBe(ExitCode.Usage);
        result.Error.ShouldContain("usage.language");
    }

    [Fact]
    public async Task Show_prints_the_manifest()
    {
        var result = await _line.RunAsync("models", "show", "2026.1");

        result.Json.GetProperty("version").GetString().ShouldBe("2026.1");
        result.Json.GetProperty("network").GetProperty("layers").GetInt32().ShouldBe(6);
    }

    [Theory]
    [InlineData("show")]
    [InlineData("activate")]
    public async Task An_unknown_version_answers_4(string verb)
    {
        var result = await _line.RunAsync("models", verb, "1999.1");

        result.ExitCode.ShouldBe(ExitCode.ModelMissing);
        result.Error.ShouldContain("model.unknown");
    }

    [Fact]
    public void The_option_wins_over_the_variable_and_the_variable_over_the_search()
    {
        var given = Directory.CreateDirectory(_line.PathOf("given")).FullName;
        var variable = Directory.CreateDirectory(_line.PathOf("variable")).FullName;

        ModelsFolder.Find(given, variable, [_line.PathOf("models")]).ShouldBe(given);
        ModelsFolder.Find(null, variable, [_line.PathOf("models")]).ShouldBe(variable);
        ModelsFolder.Find(null, null, [_line.PathOf("models/2026.1")]).ShouldBe(_line.PathOf("models"));
    }

    [Fact]
    public async Task A_models_folder_that_is_not_there_answers_4()
    {
        var result = await _line.RunAsync("models", "list", "--models", _line.PathOf("nowhere"));

        result.ExitCode.ShouldBe(ExitCode.ModelMissing);
        result.Error.ShouldContain("--models");
    }

    private void Put(string version)
    {
        _line.Write($"models/{version}/manifest.json", $$$"""
            {"version":"{{{version}}}","network":{"vocabulary":8,"positions":16,"hidden":4,"layers":6,"heads":2,"inner":8,"shapes":3},
             "decoding":{"window":16,"context":2},"languages":["en"],"scores":{"tab.dev.tokenRecall":0.9}}
            """);
        _line.Write($"models/{version}/labels.json", """{"types":["PERSON"],"roles":["NONE"]}""");
    }
}
