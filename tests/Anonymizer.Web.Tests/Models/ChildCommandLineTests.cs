using Anonymizer.Core;
using Anonymizer.Web.Models.Runs;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Tests.Models;

public sealed class ChildCommandLineTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("anonymizer-child-").FullName;

    public ChildCommandLineTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "The tests' programs are shell scripts.");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task It_runs_at_the_lowest_priority()
    {
        var written = Path.Combine(folder, "nice");

        await LineOf($"nice > '{written}'").RunAsync(["train"], Unheard, TestContext.Current.CancellationToken);

        File.ReadAllText(written).Trim().ShouldBe("19");
    }

    [Fact]
    public async Task What_a_command_refuses_comes_with_its_own_code()
    {
        var line = LineOf("echo 'something else' >&2; echo 'anonymizer: The set is empty [really]: write one. [data.empty]' >&2; exit 3");

        var refusal = await Should.ThrowAsync<DomainException>(() => line.RunAsync(["train"], Unheard, TestContext.Current.CancellationToken));

        (refusal.Code, refusal.Message).ShouldBe(("data.empty", "The set is empty [really]: write one."));
    }

    [Fact]
    public async Task A_program_that_dies_without_a_word_has_crashed()
    {
        (await Should.ThrowAsync<DomainException>(() => LineOf("kill -SEGV $$").RunAsync(["train"], Unheard, TestContext.Current.CancellationToken))).Code.ShouldBe("run.crashed");
    }

    [Fact]
    public async Task A_cancellation_kills_it_with_all_that_it_started()
    {
        var written = Path.Combine(folder, "late");
        using var cancel = new CancellationTokenSource();
        var running = LineOf($"(sleep 2; touch '{written}') & wait").RunAsync(["train"], (_, _) => cancel.CancelAsync(), cancel.Token);

        await Should.ThrowAsync<OperationCanceledException>(() => running);
        await Task.Delay(3000, TestContext.Current.CancellationToken);

        File.Exists(written).ShouldBeFalse();
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_said_to_be_missing()
    {
        var line = new ChildCommandLine(new TrainingProgram(Options.Create(new RunOptions { Program = Path.Combine(folder, "nothing") })));

        line.IsThere.ShouldBeFalse();
        (await Should.ThrowAsync<DomainException>(() => line.RunAsync(["train"], Unheard, TestContext.Current.CancellationToken))).Code.ShouldBe("run.no-program");
    }

    private static Task Unheard(int processId, DateTimeOffset start) => Task.CompletedTask;

    private ChildCommandLine LineOf(string script)
    {
        var file = Path.Combine(folder, "program");
        File.WriteAllText(file, $"#!/bin/sh\n{script}\n");

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return new ChildCommandLine(new TrainingProgram(Options.Create(new RunOptions { Program = file })));
    }
}
