using Anonymizer.Core;
using Anonymizer.Core.Evaluation.Promotion;
using Anonymizer.Web.Data;
using Anonymizer.Web.Models.Registry;
using Anonymizer.Web.Models.Runs;
using Anonymizer.Web.Models.Settings;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Models;

public sealed class RunTests(ModelsApp app) : IClassFixture<ModelsApp>, IDisposable
{
    public void Dispose() => (app.Line.Midway, app.Line.IsThere, app.Data.Words, app.Data.HoldsGold, app.Data.Sources) = (_ => Task.CompletedTask, true, 5000, false, []);

    [Fact]
    public async Task A_run_goes_from_included_corrections_to_a_judged_candidate_with_its_lineage_and_card()
    {
        app.Line.MaskedBy = version => version == "first" ? 92 : 96;

        var run = await app.RunAsync();

        (run.Run.State, run.Run.Gate, run.Run.Parent).ShouldBe((TrainingState.Finished, GateDecision.Promote, "first"));
        var model = await app.Door.AskAsync(new GetModel(run.Run.Version), People.Auditor, TestContext.Current.CancellationToken);
        model.Assessment!.Comparison.Overall.First().Difference.Finding.ShouldBe(Finding.Better);
        model.Assessment.Comparison.ByCohort.ShouldNotBeEmpty();
        model.Verdicts.ShouldBe([FakeData.Verdict]);
        (model.Origin!.DataHash, model.Origin.Gold).ShouldBe(("cafe", "the court's gold"));
        model.Card.ShouldNotBeNull().ShouldContain("Learned from model first");
        model.Card.ShouldContain("| TokenRecall | all | 0.960 | 0.920 |");
        model.IsActive.ShouldBeFalse("nobody promoted it");
        (await RowsAsync<RunCorrectionRow>()).ShouldContain(row => row.RunId == run.Run.Id && row.CorrectionId == FakeData.Correction);
    }

    [Fact]
    public async Task A_second_start_is_refused_while_one_is_under_way_and_a_cancel_ends_it()
    {
        app.Line.Midway = token => Task.Delay(Timeout.Infinite, token);
        var id = await app.Door.AskAsync(new StartRun(), People.Trainer, TestContext.Current.CancellationToken);
        var live = await app.UntilAsync(id, run => run is { Left: not null, MemoryBytes: not null });

        (await Should.ThrowAsync<DomainException>(() => app.Door.AskAsync(new StartRun(), People.Trainer))).Code.ShouldBe("run.busy");
        (live.Current!.Step, live.Current.Loss, live.Left).ShouldBe((5, 1.5, TimeSpan.FromSeconds(30)));
        live.MemoryBytes.ShouldNotBeNull();

        await app.Door.TellAsync(new CancelRun(id), People.Trainer, TestContext.Current.CancellationToken);
        (await app.OverAsync(id)).Run.State.ShouldBe(TrainingState.Canceled);
        (await Should.ThrowAsync<DomainException>(() => app.Door.TellAsync(new CancelRun(id), People.Trainer))).Code.ShouldBe("run.over");
    }

    /// <summary>It trained on to its end, unseen, while the next one waited for it: found where a busy machine came between the two.</summary>
    [Fact]
    public async Task A_run_that_is_canceled_while_the_worker_takes_it_up_is_not_begun_and_stays_canceled()
    {
        var id = await AddAsync();
        await app.Door.TellAsync(new CancelRun(id), People.Trainer, TestContext.Current.CancellationToken);
        var before = app.Line.Commands.Count;

        await app.Services.GetRequiredService<RunWorker>().RunAsync(id);

        app.Line.Commands.Count.ShouldBe(before);
        (await app.Door.AskAsync(new GetRun(id), People.Auditor, TestContext.Current.CancellationToken)).Run.State.ShouldBe(TrainingState.Canceled);
    }

    [Fact]
    public async Task A_run_that_ended_elsewhere_while_it_trains_takes_no_further_step()
    {
        var id = await AddAsync();
        app.Line.Midway = async _ =>
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<TrainingRunRow>().Where(row => row.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, TrainingState.Canceled).SetProperty(row => row.Slot, (int?)null), CancellationToken.None);
        };

        await app.Services.GetRequiredService<RunWorker>().RunAsync(id);

        (await app.Door.AskAsync(new GetRun(id), People.Auditor, TestContext.Current.CancellationToken)).Run.State.ShouldBe(TrainingState.Canceled);
    }

    [Fact]
    public async Task Of_two_starts_at_once_one_wins()
    {
        app.Line.Midway = token => Task.Delay(Timeout.Infinite, token);
        var starts = Enumerable.Range(0, 4).Select(_ => Task.Run(() => app.Door.AskAsync(new StartRun(), People.Trainer))).ToList();

        await Task.WhenAll(starts.Select(start => start.ContinueWith(_ => { }, TaskScheduler.Default)));

        var winner = await starts.Single(start => start.IsCompletedSuccessfully);
        starts.Where(start => start.IsFaulted).ShouldAllBe(start => ((DomainException)start.Exception!.InnerException!).Code == "run.busy" || ((DomainException)start.Exception.InnerException!).Code == "changed-meanwhile");
        await app.UntilAsync(winner, run => run.Current is not null);
        await app.Door.TellAsync(new CancelRun(winner), People.Trainer, TestContext.Current.CancellationToken);
        await app.OverAsync(winner);
    }

    [Fact]
    public async Task A_run_that_failed_says_why_and_goes_on_in_its_folder_when_it_is_resumed()
    {
        app.Line.Midway = FakeLine.Refusing("run.parity");
        var failed = await app.RunAsync();
        (failed.Run.State, failed.Run.ProblemCode).ShouldBe((TrainingState.Failed, "run.parity"));

        app.Line.Midway = _ => Task.CompletedTask;
        app.Line.Commands.Clear();
        (await app.Door.AskAsync(new RepeatRun(failed.Run.Id), People.Trainer, TestContext.Current.CancellationToken)).ShouldBe(failed.Run.Id);

        (await app.OverAsync(failed.Run.Id)).Run.State.ShouldBe(TrainingState.Finished);
        app.Line.Commands.ShouldBe(["train", "evaluate", "evaluate"], "its data was written before");
    }

    [Fact]
    public async Task A_finished_run_is_repeated_from_its_folder_and_gives_the_same_scores()
    {
        app.Line.MaskedBy = _ => 93;
        var first = await app.RunAsync();
        app.Data.Words = 1;

        var again = await app.OverAsync(await app.Door.AskAsync(new RepeatRun(first.Run.Id), People.Trainer, TestContext.Current.CancellationToken));

        (again.Run.State, again.Run.Cause, again.Origin.RepeatOf).ShouldBe((TrainingState.Finished, RunCause.Repeat, (Guid?)first.Run.Id));
        again.Run.Version.ShouldNotBe(first.Run.Version);
        (await ScoresAsync(again)).ShouldBe(await ScoresAsync(first));
        var (learned, before) = (await LearnedAsync(again), await LearnedAsync(first));
        learned.Verdicts.ShouldBe(before.Verdicts);
        learned.Corrections.ShouldBe([FakeData.Correction]);
        learned.ImportedTexts.ShouldBe([FakeData.ImportedText], "who asks which models saw a text must hear of both");
        (again.Origin.DataHash, again.Origin.Guidelines).ShouldBe(("cafe", (int?)4));
    }

    [Fact]
    public async Task Ten_words_teach_nothing()
    {
        app.Data.Words = 10;

        (await app.RunAsync()).Run.ProblemCode.ShouldBe("run.too-little");
    }

    [Fact]
    public async Task A_gold_verdict_in_the_training_data_is_refused_before_anything_is_learned()
    {
        app.Data.HoldsGold = true;
        app.Line.Commands.Clear();

        (await app.RunAsync()).Run.ProblemCode.ShouldBe("gold.trained");
        app.Line.Commands.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_disk_that_fills_up_while_training_fails_the_run_and_keeps_what_it_did()
    {
        app.Line.Midway = _ => throw new IOException("No space left on device");

        var run = await app.RunAsync();

        (run.Run.State, run.Run.ProblemCode).ShouldBe((TrainingState.Failed, "run.disk-full"));
        run.Current!.Step.ShouldBe(5);
        Directory.Exists(Path.Combine(app.Models, run.Run.Version)).ShouldBeFalse("half a model is none");
    }

    [Fact]
    public async Task Without_a_training_program_the_start_is_refused()
    {
        app.Line.IsThere = false;

        (await Should.ThrowAsync<DomainException>(() => app.Door.AskAsync(new StartRun(), People.Trainer))).Code.ShouldBe("run.no-program");
        (await app.Door.AskAsync(new ListModels(), People.Auditor, TestContext.Current.CancellationToken)).CanTrain.ShouldBeFalse();
    }

    [Fact]
    public async Task A_reviewer_who_rejects_everything_holds_the_candidate_and_is_named()
    {
        app.Line.MaskedBy = _ => 95;
        app.Data.Sources = [new(People.Trainer.Id, 0, 60), new(People.Colleague.Id, 200, 10)];

        var run = await app.RunAsync();

        run.Run.Gate.ShouldBe(GateDecision.Hold);
        (await app.Door.AskAsync(new GetModel(run.Run.Version), People.Auditor, TestContext.Current.CancellationToken)).SourceNames.Keys.ShouldBe([People.Trainer.Id]);
    }

    [Fact]
    public async Task Enough_new_corrections_start_a_run_by_themselves()
    {
        await app.Door.TellAsync(new SaveLoopSettings(LoopSettings.Default with { Triggers = new TriggerSettings { NewCorrections = 50 } }, "For the test."), ModelsApp.Administrator, TestContext.Current.CancellationToken);
        app.Data.Facts = new TeachingFacts(50, null);

        await app.Door.TellAsync(new StartDueRun(), Actor.Service, TestContext.Current.CancellationToken);

        var run = (await app.Door.AskAsync(new ListModels(), People.Auditor, TestContext.Current.CancellationToken)).Runs[0];
        run.Cause.ShouldBe(RunCause.Corrections);
        app.Data.Facts = new TeachingFacts(0, null);
        await app.OverAsync(run.Id);
    }

    [Fact]
    public async Task An_auditor_reads_and_starts_nothing()
    {
        await Should.ThrowAsync<ForbiddenException>(() => app.Door.AskAsync(new StartRun(), People.Auditor));
        await Should.ThrowAsync<ForbiddenException>(() => app.Door.TellAsync(new SaveLoopSettings(LoopSettings.Default, "x"), People.Trainer));
    }

    /// <summary>A run that nobody works on.</summary>
    private async Task<Guid> AddAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var run = new TrainingRunRow
        {
            Id = Guid.CreateVersion7(),
            Version = $"2026.01.01-{await database.Set<TrainingRunRow>().CountAsync() + 1}",
            Parent = "first",
            Cause = RunCause.Button,
            By = People.Trainer.Id,
            At = TimeProvider.System.GetUtcNow(),
            Note = "",
            CodeVersion = "1",
            Seed = 1,
            State = TrainingState.Preparing,
            Slot = 1,
        };
        database.Add(run);
        await database.SaveChangesAsync();

        return run.Id;
    }

    private Task<LearnedData> LearnedAsync(RunView run) => app.Door.AskAsync(new ListLearned(run.Run.Version), People.Auditor);

    private async Task<string> ScoresAsync(RunView run)
    {
        var comparison = (await app.Door.AskAsync(new GetModel(run.Run.Version), People.Auditor)).Assessment!.Comparison;

        return string.Join('\n', comparison.Rows.Select(row => row.Difference.Candidate));
    }

    private async Task<List<T>> RowsAsync<T>()
        where T : class
    {
        await using var scope = app.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<T>().ToListAsync();
    }
}
