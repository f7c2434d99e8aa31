using System.Text.Json;
using Anonymizer.Cli.Running;

namespace Anonymizer.Cli.Tests;

public sealed class RedactCommandTests : IDisposable
{
    private const string Address = "adelina.vosskuhl@example.org";
    private static readonly string[] Verdict = ["JUDGMENT", $"Write to {Address}.", "Brumhilde Quastenberg appealed.", "Costs were reserved."];

    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task A_masked_string_is_gone_and_the_rest_stays()
    {
        var (result, output) = await RedactAsync();

        result.ExitCode.ShouldBe(ExitCode.Done, result.Error);
        var text = AWordFile.TextOf(File.ReadAllBytes(output));
        text.ShouldNotContain("vosskuhl");
        text.ShouldContain("JUDGMENT");
        text.ShouldContain("Costs were reserved.");
        _line.Files().ShouldBe(["in.docx", "out.docx"]);
    }

    [Fact]
    public async Task Terms_are_masked_seen_and_hidden()
    {
        var terms = _line.Write("terms.json", """[{"text":"Brumhilde Quastenberg","type":"PERSON"}]""");
        _line.Write("in.docx", AWordFile.By("Brumhilde Quastenberg", Verdict));

        var result = await _line.RunAsync("redact", _line.PathOf("in.docx"), "-o", _line.PathOf("out.docx"), "--no-model", "--terms", terms);

        result.ExitCode.ShouldBe(ExitCode.Done, result.Error);
        (await _line.RunAsync("verify", _line.PathOf("out.docx"), "--terms", terms)).ExitCode.ShouldBe(ExitCode.Done);
        (await _line.RunAsync("verify", _line.PathOf("in.docx"), "--terms", terms)).ExitCode.ShouldBe(ExitCode.Refused);
    }

    [Fact]
    public async Task A_term_is_masked_even_where_the_policy_would_keep_it()
    {
        var terms = _line.Write("terms.json", """[{"text":"Brumhilde Quastenberg","type":"PERSON"}]""");
        var policy = _line.Write("policy.json", KeepAll);

        var (result, output) = await RedactAsync("--terms", terms, "--policy", policy);

        result.ExitCode.ShouldBe(ExitCode.Done, result.Error);
        var text = AWordFile.TextOf(File.ReadAllBytes(output));
        text.ShouldNotContain("Quastenberg");
        text.ShouldContain(Address);
    }

    [Theory]
    [InlineData(new[] { "--pictures", "refuse" }, ExitCode.Refused, "refuse")]
    [InlineData(new[] { "--pictures", "refuse", "--picture", "1=keep" }, ExitCode.Done, "keep")]
    [InlineData(new[] { "--picture", "1=blank" }, ExitCode.Done, "blank")]
    [InlineData(new[] { "--embedded", "refuse", "--unknown", "refuse" }, ExitCode.Done, "keep")]
    public async Task What_is_done_with_pictures_is_an_option_and_stands_in_the_report(string[] options, int exitCode, string treatment)
    {
        _line.Write("in.docx", AWordFile.WithPicture("Costs were reserved."));

        var result = await _line.RunAsync(["redact", _line.PathOf("in.docx"), "-o", _line.PathOf("out.docx"), "--no-model", "--json", .. options]);

        result.ExitCode.ShouldBe(exitCode, result.Error);
        var report = JsonDocument.Parse(result.Out).RootElement;
        report.GetProperty("pictures")[0].GetProperty("treatment").GetString().ShouldBe(treatment);
        report.GetProperty("coverage").EnumerateArray().ShouldContain(part => part.GetProperty("reason").GetString()!.StartsWith("picture 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_choice_for_one_picture_means_nothing_for_a_folder()
    {
        var result = await _line.RunAsync("redact", _line.PathOf(""), "-o", _line.PathOf("out"), "--no-model", "--picture", "1=blank");

        result.ExitCode.ShouldNotBe(ExitCode.Done);
        result.Error.ShouldContain("pictures.invalid");
    }

    [Fact]
    public async Task The_report_tells_all_but_the_masked_words()
    {
        var (_, _) = await RedactAsync("--report", _line.PathOf("report.json"));

        var json = await File.ReadAllTextAsync(_line.PathOf("report.json"), TestContext.Current.CancellationToken);
        json.ShouldNotContain("vosskuhl");
        var report = JsonDocument.Parse(json).RootElement;
        report.GetProperty("outcome").GetString().ShouldBe("released");
        report.GetProperty("model").GetString().ShouldBe("none (patterns only)");
        report.GetProperty("replaced").GetInt32().ShouldBeGreaterThan(0);
        report.GetProperty("leaks").GetArrayLength().ShouldBe(0);
        report.GetProperty("coverage").GetArrayLength().ShouldBeGreaterThan(0);
        report.GetProperty("replacements").GetArrayLength().ShouldBe(report.GetProperty("replaced").GetInt32());
    }

    [Fact]
    public async Task With_json_the_report_is_on_standard_output()
    {
        var (result, _) = await RedactAsync("--json");

        result.Json.GetProperty("outcome").GetString().ShouldBe("released");
    }

    [Fact]
    public async Task An_output_named_after_a_masked_person_is_warned_of()
    {
        var input = _line.Write("in.docx", AWordFile.With(Verdict));
        var terms = _line.Write("terms.json", "[\"Quastenberg\"]");

        var named = await _line.RunAsync("redact", input, "-o", _line.PathOf("quastenberg-redacted.docx"), "--no-model", "--terms", terms);
        var neutral = await _line.RunAsync("redact", input, "-o", _line.PathOf("out.docx"), "--no-model", "--terms", terms);

        named.ExitCode.ShouldBe(ExitCode.Done, named.Error);
        named.Error.ShouldContain("warning");
        neutral.Error.ShouldNotContain("warning");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"rules\":17}")]
    [InlineData("[]")]
    public async Task A_wrong_policy_answers_5_and_writes_nothing(string policy)
    {
        var (result, _) = await RedactAsync("--policy", _line.Write("policy.json", policy));

        result.ExitCode.ShouldBe(ExitCode.PolicyInvalid);
        result.Error.ShouldContain("policy.");
        _line.Files().ShouldBe(["in.docx", "policy.json"]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[{\"type\":\"PERSON\"}]")]
    [InlineData("[17]")]
    [InlineData("[\"--\"]")]
    public async Task Wrong_terms_answer_5_and_write_nothing(string terms)
    {
        var (result, _) = await RedactAsync("--terms", _line.Write("terms.json", terms));

        result.ExitCode.ShouldBe(ExitCode.PolicyInvalid);
        _line.Files().ShouldBe(["in.docx", "terms.json"]);
    }

    [Fact]
    public async Task An_unknown_model_answers_4_and_writes_nothing()
    {
        _line.Write("in.docx", AWordFile.With(Verdict));
        Directory.CreateDirectory(_line.PathOf("models"));

        var result = await _line.RunAsync(
            "redact", _line.PathOf("in.docx"), "-o", _line.PathOf("out.docx"), "--models", _line.PathOf("models"), "--model", "no-such-version");

        result.ExitCode.ShouldBe(ExitCode.ModelMissing);
        result.Error.ShouldContain("model.unknown");
        _line.Files().ShouldBe(["in.docx"]);
    }

    [Fact]
    public async Task The_input_is_never_overwritten()
    {
        var path = _line.Write("in.docx", AWordFile.With(Verdict));

        var result = await _line.RunAsync("redact", path, "-o", path, "--no-model");

        result.ExitCode.ShouldBe(ExitCode.Usage);
        AWordFile.TextOf(File.ReadAllBytes(path)).ShouldContain(Address);
    }

    private const string KeepAll = """{"version":1,"name":"keep-all","language":"en","rules":[{"operator":"keep"}]}""";

    private async Task<(CommandResult Result, string Output)> RedactAsync(params string[] more)
    {
        var input = _line.Write("in.docx", AWordFile.With(Verdict));
        var output = _line.PathOf("out.docx");

        return (await _line.RunAsync(["redact", input, "-o", output, "--no-model", .. more]), output);
    }
}
