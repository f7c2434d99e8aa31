using Anonymizer.Cli.Running;

namespace Anonymizer.Cli.Tests;

public sealed class VerifyCommandTests : IDisposable
{
    private const string Address = "adelina.vosskuhl@example.org";

    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task A_redacted_file_passes_against_its_original()
    {
        var original = _line.Write("in.docx", AWordFile.With($"Write to {Address}."));
        await _line.RunAsync("redact", original, "-o", _line.PathOf("out.docx"), "--no-model");

        var result = await _line.RunAsync("verify", _line.PathOf("out.docx"), "--against", original, "--no-model", "--json");

        result.ExitCode.ShouldBe(ExitCode.Done, result.Error);
        result.Json.GetProperty("passed").GetBoolean().ShouldBeTrue();
        result.Json.GetProperty("terms").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_file_that_still_holds_the_string_fails_and_says_where()
    {
        var original = _line.Write("in.docx", AWordFile.With($"Write to {Address}."));
        var copy = _line.Write("out.docx", AWordFile.By(Address, "Write to us."));

        var result = await _line.RunAsync("verify", copy, "--against", original, "--no-model", "--json");

        result.ExitCode.ShouldBe(ExitCode.Refused);
        var leak = result.Json.GetProperty("leaks").EnumerateArray().First(leak => leak.GetProperty("part").GetString()!.Contains("core"));
        leak.GetProperty("start").GetInt32().ShouldBe("Write to ".Length);
        (result.Out + result.Error).ShouldNotContain(Address);
    }

    [Fact]
    public async Task Terms_alone_need_neither_model_nor_models_folder()
    {
        var terms = _line.Write("terms.json", "[\"Quastenberg\"]");
        var file = _line.Write("out.docx", AWordFile.With("Quastenberg appealed."));

        var result = await _line.RunAsync("verify", file, "--terms", terms);

        result.ExitCode.ShouldBe(ExitCode.Refused);
        result.Error.ShouldContain("leak of term 0");
    }

    [Fact]
    public async Task Without_anything_to_look_for_the_arguments_are_wrong()
    {
        var result = await _line.RunAsync("verify", _line.Write("out.docx", AWordFile.With("x")));

        result.ExitCode.ShouldBe(ExitCode.Usage);
        result.Error.ShouldContain("--against");
    }
}
