using Anonymizer.Cli.Running;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Evaluation.Promotion;

namespace Anonymizer.Cli.Tests;

public sealed class EvaluateCommandTests : IDisposable
{
    private const string Gold = """
        {"id":"v1","text":"🏛 Quastenberg wrote to adelina.vosskuhl@example.org.","spans":[{"start":2,"end":13,"label":"PERSON","need":"DIRECT"},{"start":23,"end":51,"label":"CODE","need":"DIRECT"}],"annotator_masks":[[[2,13,"PERSON","DIRECT"],[23,51,"CODE","DIRECT"]]]}
        """;

    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task A_detector_is_scored_by_type_and_by_the_privacy_figures()
    {
        var result = await _line.RunAsync("evaluate", "--gold", _line.Write("gold.jsonl", Gold), "--no-model", "--json");

        result.ExitCode.ShouldBe(ExitCode.Done, result.Error);
        var report = result.Json.GetProperty("report");
        report.GetProperty("exact").GetProperty("CODE").GetProperty("f1").GetDouble().ShouldBe(1);
        report.GetProperty("exact").GetProperty("PERSON").GetProperty("recall").GetDouble().ShouldBe(0);
        report.GetProperty("tab").GetProperty("entityRecallDirect").GetProperty("value").GetDouble().ShouldBe(0.5);
        result.Error.ShouldContain("token recall");
    }

    [Fact]
    public async Task Scores_of_every_verdict_are_written_apart_with_their_cohorts_and_without_text()
    {
        var gold = Gold.Replace("\"annotator_masks\"", "\"cohorts\":{\"age\":\"Old\"},\"annotator_masks\"", StringComparison.Ordinal);

        var result = await _line.RunAsync("evaluate", "--gold", _line.Write("gold.jsonl", gold), "--no-model", "--scores", _line.PathOf("scores.json"), "--mentions", _line.PathOf("mentions.jsonl"));

        result.ExitCode.ShouldBe(ExitCode.Done, result.Error);
        var written = File.ReadAllText(_line.PathOf("scores.json"));
        written.ShouldNotContain("Quastenberg");
        var verdict = ModelScores.Parse(written).Verdicts.Single();
        (verdict.Id, verdict.Cohorts["age"]).ShouldBe(("v1", "Old"));
        verdict.Tab.EntityRecallDirect.ShouldBe(new Share(1, 2));
        verdict.Words.ShouldBe(7);
        File.ReadAllText(_line.PathOf("mentions.jsonl")).ShouldStartWith("{\"id\":\"v1\",\"mentions\":[{\"start\":24,\"end\":52,\"type\":\"CODE\"");
    }

    [Fact]
    public async Task Predictions_of_detect_are_scored_as_they_stand()
    {
        var predictions = _line.Write("p.jsonl", """{"id":"v1","mentions":[{"start":3,"end":14,"type":"PERSON","need":"DIRECT"}]}""");

        var result = await _line.RunAsync("evaluate", "--gold", _line.Write("gold.jsonl", Gold), "--predictions", predictions, "--json");

        result.ExitCode.ShouldBe(ExitCode.Done, result.Error);
        var exact = result.Json.GetProperty("report").GetProperty("exact");
        exact.GetProperty("PERSON").GetProperty("f1").GetDouble().ShouldBe(1);
        exact.GetProperty("CODE").GetProperty("missed").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("{\"id\":\"v1\",\"mentions\":[{\"start\":5,\"end\":5}]}", "Line 1")]
    [InlineData("nonsense", "Line 1")]
    [InlineData("{\"id\":\"v2\",\"mentions\":[]}", "v1")]
    public async Task Predictions_that_do_not_fit_the_gold_answer_3(string predictions, string told)
    {
        var result = await _line.RunAsync(
            "evaluate", "--gold", _line.Write("gold.jsonl", Gold), "--predictions", _line.Write("p.jsonl", predictions));

        result.ExitCode.ShouldBe(ExitCode.InputUnreadable);
        result.Error.ShouldContain(told);
    }

    [Fact]
    public async Task Errors_are_listed_on_a_screen_by_kind_type_and_weight_and_nowhere_else()
    {
        _line.IsScreen = true;

        var result = await _line.RunAsync("evaluate", "--gold", _line.Write("gold.jsonl", Gold), "--no-model", "--errors");

        result.ExitCode.ShouldBe(ExitCode.Done, result.Error);
        result.Out.ShouldStartWith("This screen shows personal data");
        result.Out.ShouldContain("unseen     PERSON                       1  1 in 1: 🏛 [[Quastenberg]] wrote to");
        result.Error.ShouldNotContain("Quastenberg");
    }

    [Fact]
    public async Task Errors_of_one_type_are_listed_alone()
    {
        var result = await _line.RunAsync("evaluate", "--gold", _line.Write("gold.jsonl", Gold), "--no-model", "--errors", "--allow-redirect", "--json", "--type", "code");

        result.ExitCode.ShouldBe(ExitCode.Done, result.Error);
        result.Json.GetProperty("errors").GetArrayLength().ShouldBe(0);
        result.Json.GetProperty("report").GetProperty("verdicts").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Errors_go_to_no_file_unless_the_user_insists()
    {
        var result = await _line.RunAsync("evaluate", "--gold", _line.Write("gold.jsonl", Gold), "--no-model", "--errors", "--json");

        result.ExitCode.ShouldBe(ExitCode.Usage);
        result.Error.ShouldContain("--allow-redirect");
        result.Out.ShouldNotContain("Quastenberg");
    }

    [Theory]
    [InlineData("", "gold.empty")]
    [InlineData("{\"id\":1}", "gold.invalid")]
    public async Task Gold_that_is_none_answers_3(string gold, string code)
    {
        var result = await _line.RunAsync("evaluate", "--gold", _line.Write("gold.jsonl", gold), "--no-model");

        result.ExitCode.ShouldBe(ExitCode.InputUnreadable);
        result.Error.ShouldContain(code);
    }
}
