using System.Diagnostics;
using Anonymizer.Core.Evaluation.Promotion;
using Anonymizer.Web.Data;
using Anonymizer.Web.Models.Runs;
using Anonymizer.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Models;

public sealed class LostRunTests
{
    [Fact]
    public async Task A_run_that_the_service_left_behind_is_marked_at_the_next_start_its_process_ended_and_can_be_resumed()
    {
        Assert.SkipUnless(File.Exists("/bin/sleep"), "There is no /bin/sleep on this machine.");
        using var left = Process.Start("/bin/sleep", "600");
        await using var first = new ModelsApp();
        var id = await LeaveBehindAsync(first, left);

        await using var next = new AfterRestart(first.Folder);
        var run = await next.OverAsync(id);

        (run.Run.State, run.Run.ProblemCode).ShouldBe((TrainingState.Lost, "run.lost"));
        left.WaitForExit(5000).ShouldBeTrue();
        await next.Door.AskAsync(new RepeatRun(id), People.Trainer, TestContext.Current.CancellationToken);
        (await next.OverAsync(id)).Run.State.ShouldBe(TrainingState.Finished);
    }

    private static async Task<Guid> LeaveBehindAsync(ModelsApp app, Process process)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var run = new TrainingRunRow
        {
            Id = Guid.CreateVersion7(),
            Version = "2026.01.01-1",
            Parent = "first",
            Cause = RunCause.Button,
            By = People.Trainer.Id,
            At = TimeProvider.System.GetUtcNow(),
            Note = "",
            CodeVersion = "1",
            Seed = 1,
            State = TrainingState.Training,
            Slot = 1,
            ProcessId = process.Id,
            ProcessStart = process.StartTime,
        };
        database.Add(run);
        await database.SaveChangesAsync();

        return run.Id;
    }

    private sealed class AfterRestart(string folder) : ModelsApp(folder);
}
