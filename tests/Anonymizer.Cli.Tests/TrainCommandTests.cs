using Anonymizer.Cli.Running;

namespace Anonymizer.Cli.Tests;

public sealed class TrainCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task A_folder_without_a_request_is_no_run()
    {
        var result = await _line.RunAsync("train", _line.PathOf("run"), "--json");

        result.ExitCode.ShouldBe(ExitCode.InputUnreadable);
        result.Json.GetProperty("error").GetProperty("code").GetString().ShouldBe("run.missing");
        _line.Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_that_cannot_be_read_ends_the_run_and_says_so()
    {
        _line.Write("run/request.json", "{");

        var result = await _line.RunAsync("train", _line.PathOf("run"));

        result.ExitCode.ShouldBe(ExitCode.InputUnreadable);
        result.Error.ShouldContain("run.damaged");
    }
}
