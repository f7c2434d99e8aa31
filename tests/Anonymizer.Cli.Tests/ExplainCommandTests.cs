using Anonymizer.Cli.Running;

namespace Anonymizer.Cli.Tests;

public sealed class ExplainCommandTests : IDisposable
{
    private const string Text = "Quastenberg wrote to adelina.vosskuhl@example.org from Riga.";

    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task What_a_pattern_found_is_explained_by_it_and_by_the_policy()
    {
        var result = await _line.RunAsync("explain", _line.Write("v.txt", Text), "--span", "25..30", "--no-model", "--json");

        result.ExitCode.ShouldBe(ExitCode.Done, result.Error);
        var explanation = result.Json[0];
        explanation.GetProperty("recognizers")[0].GetProperty("recognizer").GetString().ShouldBe("email");
        explanation.GetProperty("outcome")[0].GetProperty("operator").GetString().ShouldBe("placeholder");
        explanation.GetProperty("why")[0].GetString().ShouldNotBeNull().ShouldStartWith("Masked (placeholder): CODE");
    }

    [Fact]
    public async Task What_nobody_found_is_explained_without_the_words_of_the_verdict()
    {
        var result = await _line.RunAsync("explain", _line.Write("v.txt", Text), "--text", "quastenberg", "--no-model");

        result.ExitCode.ShouldBe(ExitCode.Done, result.Error);
        result.Out.ShouldContain("0..11");
        result.Out.ShouldContain("Not marked: no recognizer proposed it.");
        (result.Out + result.Error).ShouldNotContain("Quastenberg");
    }

    [Fact]
    public async Task A_list_is_told_as_the_reason()
    {
        var terms = _line.Write("t.json", """[{"text":"Quastenberg","type":"PERSON"}]""");

        var result = await _line.RunAsync("explain", _line.Write("v.txt", Text), "--text", "Quastenberg", "--no-model", "--terms", terms);

        result.Out.ShouldContain("A list or a person says so");
    }

    [Theory]
    [InlineData("--span", "30..25")]
    [InlineData("--span", "0..1000")]
    [InlineData("--span", "five")]
    [InlineData("--text", "Nowhere")]
    public async Task A_place_that_is_none_answers_2(string option, string value)
    {
        var result = await _line.RunAsync("explain", _line.Write("v.txt", Text), option, value, "--no-model");

        result.ExitCode.ShouldBe(ExitCode.Usage);
        result.Error.ShouldContain("usage.explain");
    }

    [Fact]
    public async Task A_recall_floor_without_a_model_answers_5()
    {
        var policy = _line.Write("p.json", """{"version":1,"name":"a","language":"en","rules":[],"recallFloor":0.99}""");

        var result = await _line.RunAsync("detect", _line.Write("v.txt", Text), "--policy", policy, "--no-model");

        result.ExitCode.ShouldBe(ExitCode.PolicyInvalid);
        result.Error.ShouldContain("policy.recall-floor");
    }

    [Fact]
    public async Task Near_misses_are_given_to_who_asks()
    {
        var asked = await _line.RunAsync("detect", _line.Write("v.txt", Text), "--near-misses", "--no-model");
        var notAsked = await _line.RunAsync("detect", _line.Write("v.txt", Text), "--no-model");

        asked.Lines[0].GetProperty("nearMisses").GetArrayLength().ShouldBe(0);
        notAsked.Lines[0].TryGetProperty("nearMisses", out _).ShouldBeFalse();
    }
}
