using System.Diagnostics;
using System.Text.Json;
using Anonymizer.Cli.Running;

namespace Anonymizer.Cli.Tests;

/// <summary>The executable itself, as a script starts it.</summary>
public sealed class ExecutableTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task A_folder_run_opens_each_file_in_a_child_process_and_survives_the_bad_ones()
    {
        _line.Write("in/a.docx", AWordFile.With("Write to adelina.vosskuhl@example.org."));
        _line.Write("in/b.docx", BadInputTests.BadFile("nested"));

        var (code, output) = await StartAsync("redact", _line.PathOf("in"), "-o", _line.PathOf("out"), "--no-model", "--json");

        code.ShouldBe(ExitCode.PartialFailure);
        var files = JsonDocument.Parse(output).RootElement.GetProperty("files").EnumerateArray().ToList();
        files.Select(file => file.GetProperty("outcome").GetString()).ShouldBe(["released", "failed"]);
        files[1].GetProperty("code").GetString().ShouldBe("word.too-deep");
        AWordFile.TextOf(File.ReadAllBytes(_line.PathOf("out/a.docx"))).ShouldNotContain("vosskuhl");
    }

    [Fact]
    public async Task Standard_output_holds_json_lines_without_a_byte_order_mark()
    {
        var (code, output) = await StartAsync("detect", _line.Write("a.txt", "Write to adelina.vosskuhl@example.org."), "--no-model");

        code.ShouldBe(ExitCode.Done);
        output[0].ShouldBe('{');
        output.ShouldEndWith("\n");
    }

    private static async Task<(int Code, string Output)> StartAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "anonymizer"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await error;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        return (process.ExitCode, output);
    }
}
