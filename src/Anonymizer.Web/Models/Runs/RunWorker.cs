using Anonymizer.Core;
using Anonymizer.Ner.Models;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;

namespace Anonymizer.Web.Models.Runs;

/// <summary>Takes one run from its data to a judged candidate, each heavy step in a child process. Ends always in a state that says what became of it.</summary>
internal sealed class RunWorker(Door door, RunMonitor monitor, RunFiles files, ICommandLine program, ModelRegistry registry, IHostApplicationLifetime lifetime, ILogger<RunWorker> log)
{
    public async Task RunAsync(Guid id)
    {
        var canceled = monitor.Begin(id);
        RunPlan? plan = null;

        try
        {
            plan = await door.AskAsync(new PrepareRun(id), Actor.Service, canceled);
            await WorkAsync(plan, canceled);
            await CloseAsync(plan);
            await door.TellAsync(new FinishRun(id), Actor.Service, CancellationToken.None);
        }
        catch (OperationCanceledException) when (canceled.IsCancellationRequested)
        {
            await EndAsync(lifetime.ApplicationStopping.IsCancellationRequested ? EndRun.Of(id, TrainingState.Lost, Lost()) : new EndRun(id, TrainingState.Canceled), plan);
        }
        catch (DomainException refusal)
        {
            await EndAsync(EndRun.Of(id, TrainingState.Failed, refusal), plan);
        }
        catch (IOException)
        {
            await EndAsync(EndRun.Of(id, TrainingState.Failed, RunFiles.DiskFull()), plan);
        }
        catch (Exception bug)
        {
            log.LogError("Run {RunId} ended in {Type} at {Stack}", id, bug.GetType().FullName, bug.StackTrace);
            await EndAsync(EndRun.Of(id, TrainingState.Failed, new DomainException("run.failed", "The run could not be finished. Resume it; if it fails again, tell the operator.")), plan);
        }
        finally
        {
            monitor.End();
        }
    }

    public static DomainException Lost() => new("run.lost", "The service ended while the run was under way. Resume it: it goes on at its last checkpoint.");

    private async Task WorkAsync(RunPlan plan, CancellationToken canceled)
    {
        if (!files.IsPrepared(plan.Version))
        {
            await StepAsync(
                plan.Id,
                TrainingState.Preparing,
                ["prepare", files.FolderOf(plan.Version), "--recipe", files.In(plan.Version, "recipe.json"), "--data", files.In(plan.Version, "data"), "--start", files.ModelOf(plan.Parent), "--version-name", plan.Version],
                canceled);
        }

        await StepAsync(plan.Id, TrainingState.Training, ["train", files.FolderOf(plan.Version)], canceled);
        files.Publish(plan.Version);
        await EvaluateAsync(plan, "gold", RunFiles.Gold, canceled);
        await EvaluateAsync(plan, "hard", RunFiles.Hard, canceled);
    }

    private async Task EvaluateAsync(RunPlan plan, string set, string file, CancellationToken canceled)
    {
        if (!File.Exists(files.In(plan.Version, file)))
        {
            return;
        }

        foreach (var (model, isCandidate) in new[] { (registry.ReadActive().Version, false), (plan.Version, true) })
        {
            await StepAsync(
                plan.Id,
                TrainingState.Evaluating,
                ["evaluate", "--gold", files.In(plan.Version, file), "--model", files.ModelOf(model), "--scores", files.Scores(plan.Version, set, isCandidate), "--mentions", files.Mentions(plan.Version, set, isCandidate)],
                canceled);
        }
    }

    private Task StepAsync(Guid id, TrainingState state, IReadOnlyList<string> arguments, CancellationToken canceled) => program.RunAsync(
        arguments,
        async (processId, start) =>
        {
            monitor.WorksIn(processId);
            await door.TellAsync(new MoveRun(id, state, processId, start), Actor.Service, CancellationToken.None);
        },
        canceled);

    /// <summary>Also when the service ends: so nobody needs to guess at its next start.</summary>
    private async Task EndAsync(EndRun end, RunPlan? plan)
    {
        await CloseAsync(plan);
        await door.TellAsync(end, Actor.Service, CancellationToken.None);
    }

    /// <summary>The texts lie encrypted when the run is over, whatever became of it.</summary>
    private async Task CloseAsync(RunPlan? plan)
    {
        try
        {
            await (plan is null ? Task.CompletedTask : files.CloseAsync(plan.Version));
        }
        catch (IOException)
        {
            log.LogWarning("The texts of {Version} could not be encrypted: the disk is full or cannot be written.", plan!.Version);
        }
    }
}
