using Anonymizer.Cli.Running;

namespace Anonymizer.Cli.Tests;

public sealed class CommandTreeTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Theory]
    [InlineData("--help")]
    [InlineData("detect", "--help")]
    [InlineData("redact", "--help")]
    [InlineData("verify", "--help")]
    [InlineData("train", "--help")]
    [InlineData("evaluate", "--help")]
    [InlineData("models", "activate", "--help")]
    [InlineData("policy", "--help")]
    public async Task Help_of_every_command_names_the_exit_codes(params string[] arguments)
    {
        var result = await _line.RunAsync(arguments);

        result.ExitCode.ShouldBe(ExitCode.Done);
        result.Out.ShouldContain("Usage:");
        result.Out.ShouldContain("--json");
        ExitCode.Meanings.ShouldAllBe(meaning => result.Out.Contains(meaning.Meaning));
    }

    [Theory]
    [InlineData("anonymizer --help")]
    [InlineData("anonymizer redact --help", "redact", "in.docx")]
    [InlineData("anonymizer detect --help", "detect")]
    [InlineData("anonymizer detect --help", "detect", "a.txt", "--no-such-option")]
    [InlineData("anonymizer models activate --help", "models", "activate")]
    public async Task Wrong_arguments_answer_2_and_one_line_that_names_the_right_help(string help, params string[] arguments)
    {
        var result = await _line.RunAsync(arguments);

        result.ExitCode.ShouldBe(ExitCode.Usage);
        result.Out.ShouldBeEmpty();
        result.Error.TrimEnd().ShouldNotContain("\n");
        result.Error.ShouldContain(help);
    }

    [Fact]
    public async Task With_json_an_error_is_an_object_on_standard_output()
    {
        var result = await _line.RunAsync("detect", "missing.txt", "--json");

        result.ExitCode.ShouldBe(ExitCode.InputUnreadable);
        result.Json.GetProperty("error").GetProperty("code").GetString().ShouldBe("input.missing");
        result.Json.GetProperty("error").GetProperty("message").GetString()!.ShouldContain("missing.txt");
    }

    [Fact]
    public void A_fault_of_the_program_is_told_without_the_words_of_its_exception()
    {
        var failure = Failure.From(new InvalidOperationException("Adelina Vosskuhl said"));

        failure.ExitCode.ShouldBe(ExitCode.Internal);
        failure.Message.ShouldContain(nameof(InvalidOperationException));
        failure.Message.ShouldNotContain("Vosskuhl");
    }

    [Theory]
    [InlineData("word.encrypted", ExitCode.InputUnreadable)]
    [InlineData("input.missing", ExitCode.InputUnreadable)]
    [InlineData("model.unknown", ExitCode.ModelMissing)]
    [InlineData("policy.invalid", ExitCode.PolicyInvalid)]
    [InlineData("terms.empty", ExitCode.PolicyInvalid)]
    [InlineData("output.unwritable", ExitCode.OutputUnwritable)]
    [InlineData("usage.model", ExitCode.Usage)]
    public void A_domain_code_decides_the_exit_code(string domainCode, int exitCode)
    {
        ExitCode.For(domainCode).ShouldBe(exitCode);
    }
}
