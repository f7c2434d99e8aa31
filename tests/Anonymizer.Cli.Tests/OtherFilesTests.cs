using Anonymizer.Cli.Running;

namespace Anonymizer.Cli.Tests;

/// <summary>Files that are no .docx: what goes in, what comes out, and what is said of the others.</summary>
public sealed class OtherFilesTests : IDisposable
{
    private const string Mail = "zelda.quux@example.org";
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task A_text_comes_out_as_a_text()
    {
        _line.Write("in.txt", $"Write to {Mail}.\nDismissed.");

        var result = await RedactAsync("in.txt", "out.txt");

        result.ExitCode.ShouldBe(ExitCode.Done, result.Error);
        var text = await File.ReadAllTextAsync(_line.PathOf("out.txt"), TestContext.Current.CancellationToken);
        text.ShouldNotContain(Mail);
        text.ShouldStartWith("Write to ");
        text.ShouldEndWith("\nDismissed.");
    }

    [Theory]
    [InlineData("out.docx")]
    [InlineData("out.txt")]
    public async Task A_pdf_comes_out_as_a_word_file_or_as_text(string output)
    {
        _line.Write("in.pdf", APdfFile.Saying($"Write to {Mail} now."));

        var result = await RedactAsync("in.pdf", output);

        result.ExitCode.ShouldBe(ExitCode.Done, result.Error);
        var written = await File.ReadAllBytesAsync(_line.PathOf(output), TestContext.Current.CancellationToken);
        var text = output == "out.txt" ? System.Text.Encoding.UTF8.GetString(written) : AWordFile.TextOf(written);
        text.ShouldContain("Write to ");
        text.ShouldNotContain("quux");
    }

    [Fact]
    public async Task A_scanned_pdf_is_refused()
    {
        _line.Write("in.pdf", APdfFile.Drawn());

        var result = await RedactAsync("in.pdf", "out.docx");

        result.ExitCode.ShouldBe(ExitCode.InputUnreadable);
        result.Error.ShouldContain("[pdf.scanned]");
        _line.Files().ShouldBe(["in.pdf"]);
    }

    [Theory]
    [InlineData("in.pdf", "out.pdf")]
    [InlineData("in.docx", "out.doc")]
    [InlineData("in.docx", "out")]
    public async Task A_pdf_is_never_written_nor_any_other_kind(string input, string output)
    {
        _line.Write(input, AWordFile.With("Hello."));

        var result = await RedactAsync(input, output);

        result.ExitCode.ShouldBe(ExitCode.Usage);
        result.Error.ShouldContain("PDF and other kinds are not written");
    }

    [Fact]
    public async Task Detect_reads_a_pdf()
    {
        _line.Write("in.pdf", APdfFile.Saying($"Write to {Mail} now."));

        var result = await _line.RunAsync("detect", _line.PathOf("in.pdf"), "--no-model");

        result.ExitCode.ShouldBe(ExitCode.Done, result.Error);
        result.Lines.ShouldHaveSingleItem().GetProperty("mentions").EnumerateArray().ShouldContain(mention => mention.GetProperty("kind").GetString() == "EMAIL");
    }

    [Fact]
    public async Task A_folder_of_all_kinds_comes_out_as_word_files_and_texts()
    {
        _line.Write("in/a.txt", "Hello.");
        _line.Write("in/a.pdf", APdfFile.Saying("Hello."));
        _line.Write("in/a.docx", AWordFile.With("Hello."));
        _line.Write("in/a.html", "Hello.");

        var result = await RedactAsync("in", "out");

        result.ExitCode.ShouldBe(ExitCode.Done, result.Error);
        _line.Files().Where(file => file.StartsWith("out", StringComparison.Ordinal)).ShouldBe(["out/a.docx", "out/a.pdf.docx", "out/a.txt", "out/results.json"]);
    }

    [Fact]
    public async Task Verify_reads_a_redacted_text()
    {
        var terms = _line.Write("terms.json", """["Zelda Quux"]""");
        _line.Write("clean.txt", "Person A appealed.");
        _line.Write("leaky.txt", "ZELDA Quux appealed.");

        (await _line.RunAsync("verify", _line.PathOf("clean.txt"), "--terms", terms)).ExitCode.ShouldBe(ExitCode.Done);
        (await _line.RunAsync("verify", _line.PathOf("leaky.txt"), "--terms", terms)).ExitCode.ShouldBe(ExitCode.Refused);
    }

    [Fact]
    public async Task Limits_are_taken_from_a_file()
    {
        _line.Write("in.docx", AWordFile.With("Hello."));
        var strict = _line.Write("strict.json", """{"elements":3}""");
        var wrong = _line.Write("wrong.json", """{"elements":3,"height":4}""");
        var unsafeDepth = _line.Write("deep.json", """{"depth":100000}""");

        (await RedactAsync("in.docx", "out.docx", "--limits", strict)).Error.ShouldContain("[word.too-large]");
        (await RedactAsync("in.docx", "out.docx", "--limits", wrong)).Error.ShouldContain("[usage.limits]");
        (await RedactAsync("in.docx", "out.docx", "--limits", unsafeDepth)).Error.ShouldContain("[usage.limits]");
    }

    private Task<CommandResult> RedactAsync(string input, string output, params string[] more) =>
        _line.RunAsync(["redact", _line.PathOf(input), "-o", _line.PathOf(output), "--no-model", .. more]);
}
