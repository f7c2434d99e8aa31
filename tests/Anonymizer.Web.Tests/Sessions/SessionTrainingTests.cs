using System.Collections.Concurrent;
using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation.Promotion;
using Anonymizer.Core.Teaching;
using Anonymizer.Core.Teaching.Sessions;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Models.Registry;
using Anonymizer.Web.Models.Runs;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review.Work;
using Anonymizer.Web.Sessions;
using Anonymizer.Web.Tests.Models;
using Anonymizer.Web.Tests.Support;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Sessions;

public sealed class SessionTrainingTests(SessionsApp app) : IClassFixture<SessionsApp>, IDisposable
{
    public void Dispose() => app.Line.Midway = _ => Task.CompletedTask;

    [Fact]
    public async Task A_trained_session_is_proposed_by_its_own_model_and_nobody_else_is()
    {
        var (session, verdicts) = await app.SessionAsync(3);
        await app.ReviewAsTrainerAsync(verdicts[0]);
        var told = new ConcurrentBag<Guid>();
        app.Services.GetRequiredService<WorkChanges>().Changed.Add(told.Add);

        var own = await app.TrainAsync(session);

        await Eventually.Async(() => Task.FromResult(told), pages => pages.Contains(verdicts[1]) && pages.Contains(verdicts[2]));
        var view = await app.GetAsync(session);
        view.Line.ShouldSatisfyAllConditions(line => line.State.ShouldBe(SessionState.Open), line => line.ModelVersion.ShouldBe(own));
        view.Verdicts.Select(one => (one.IsTaught, one.ProposedBy)).ShouldBe([(true, "first"), (false, own), (false, own)]);
        (await app.RowsAsync<MentionRow>()).Where(row => row.VerdictId == verdicts[1]).Select(row => row.Type).ShouldBe(["PERSON", "LOC"], ignoreOrder: true);
        app.Registry.Active.Version.ShouldBe("first");
        (await app.Door.AskAsync(new ListModels(), People.Trainer, TestContext.Current.CancellationToken)).Models.ShouldNotContain(model => model.Version == own);
        await Should.ThrowAsync<DomainException>(() => app.Door.TellAsync(new PromoteModel(own, Reason: "I want it."), ModelsApp.Administrator));
        var (_, elsewhere) = await app.CourtAsync(1);
        (await app.RowsAsync<Verdict>()).Single(one => one.Id == elsewhere[0]).ModelVersion.ShouldBe("first");
    }

    [Fact]
    public async Task Before_and_after_rest_on_what_was_reviewed_after_the_training_and_never_on_what_was_taught()
    {
        var (session, verdicts) = await app.SessionAsync(3);
        await app.ReviewAsTrainerAsync(verdicts[0]);
        await app.TrainAsync(session);
        (await app.GetAsync(session)).Trial.ShouldNotBeNull().Verdicts.ShouldBe(0);

        await app.ReviewAsTrainerAsync(verdicts[1]);

        var view = await app.GetAsync(session);
        view.Trial.ShouldNotBeNull().Verdicts.ShouldBe(1);
        var towns = view.Trial.ByType.Single(row => row.Measure is { Type: "LOC", Kind: MeasureKind.Recall }).Difference;
        (towns.Baseline, towns.Candidate, towns.Finding).ShouldBe((0, 1, Finding.CannotTell), "one verdict proves nothing");
        view.OnGold.ShouldNotBeNull().Verdicts.ShouldBeGreaterThan(0);
        view.Gold.ShouldBe("the court's gold");
        view.Scores.Select(score => (score.Version, score.Score.Verdicts)).ShouldBe([("first", 1), (view.Line.ModelVersion!, 1)]);

        await app.TrainAsync(session);
        (await app.GetAsync(session)).Trial.ShouldNotBeNull().Verdicts.ShouldBe(0, "it was taught by the second training");
    }

    [Fact]
    public async Task A_training_that_fails_leaves_the_session_open_and_says_why()
    {
        var (session, verdicts) = await app.SessionAsync(2);
        (await Should.ThrowAsync<DomainException>(() => app.Door.AskAsync(new TrainSession(session), People.Trainer))).Code.ShouldBe("session.nothing");
        await app.ReviewAsTrainerAsync(verdicts[0]);
        app.Line.Midway = FakeLine.Refusing("run.parity");

        await app.OverAsync(await app.Door.AskAsync(new TrainSession(session), People.Trainer, TestContext.Current.CancellationToken));

        var view = await app.GetAsync(session);
        (view.Line.State, view.Line.ModelVersion, view.ProblemCode).ShouldBe((SessionState.Open, null, "run.parity"));
        view.Verdicts.ShouldAllBe(one => !one.IsTaught && one.ProposedBy == "first");
        app.Line.Midway = _ => Task.CompletedTask;
        await app.TrainAsync(session);
        (await app.GetAsync(session)).ProblemCode.ShouldBeNull();
    }

    [Fact]
    public async Task While_it_trains_reviews_go_on_and_it_can_neither_be_trained_again_nor_ended()
    {
        var (session, verdicts) = await app.SessionAsync(3);
        await app.ReviewAsTrainerAsync(verdicts[0]);
        var goOn = new TaskCompletionSource();
        app.Line.Midway = _ => goOn.Task;
        var run = await app.Door.AskAsync(new TrainSession(session), People.Trainer, TestContext.Current.CancellationToken);
        (await app.UntilAsync(run, view => view.Current is not null)).Left.ShouldNotBeNull();

        (await Should.ThrowAsync<DomainException>(() => app.Door.TellAsync(new EndSession(session, SessionOutcome.DataOnly), People.Trainer))).Code.ShouldBe("session.training");
        await app.ReviewAsTrainerAsync(verdicts[1]);
        goOn.SetResult();
        await app.OverAsync(run);

        (await app.GetAsync(session)).Verdicts.Select(one => one.IsTaught).ShouldBe([true, false, false], "what was reviewed meanwhile was not taught");
    }

    [Fact]
    public async Task A_training_that_the_service_did_not_survive_is_seen_at_the_next_start_and_goes_on_when_somebody_resumes_it()
    {
        await using var first = new SessionsApp();
        var (session, verdicts) = await first.SessionAsync(2);
        await first.ReviewAsTrainerAsync(verdicts[0]);
        var run = await LeaveBehindAsync(first, session);

        await using var next = new AfterRestart(first.Folder);
        var lost = await Eventually.Async(() => next.GetAsync(session), view => view.Line.State == SessionState.Open);

        lost.ProblemCode.ShouldBe("run.lost");
        lost.Verdicts[0].IsTaught.ShouldBeTrue("its run may go on");
        await next.Door.AskAsync(new RepeatRun(run), People.Trainer, TestContext.Current.CancellationToken);
        (await next.OverAsync(run)).Run.State.ShouldBe(TrainingState.Finished);
        (await next.GetAsync(session)).Line.ShouldSatisfyAllConditions(line => line.ModelVersion.ShouldNotBeNull(), line => line.State.ShouldBe(SessionState.Open));
    }

    [Fact]
    public async Task A_training_that_is_canceled_before_it_began_lets_the_session_go()
    {
        var (session, verdicts) = await app.SessionAsync(1);
        await app.ReviewAsTrainerAsync(verdicts[0]);
        app.Line.Midway = token => Task.Delay(Timeout.Infinite, token);
        var run = await app.Door.AskAsync(new TrainSession(session), People.Trainer, TestContext.Current.CancellationToken);

        await app.Door.TellAsync(new CancelRun(run), People.Trainer, TestContext.Current.CancellationToken);
        await app.OverAsync(run);

        (await app.GetAsync(session)).Line.State.ShouldBe(SessionState.Open);
    }

    [Fact]
    public async Task As_a_candidate_its_model_is_everybodys_to_judge()
    {
        var (session, verdicts) = await app.SessionAsync(1);
        (await Should.ThrowAsync<DomainException>(() => EndAsync(session, SessionOutcome.Candidate))).Code.ShouldBe("session.no-model");
        await app.ReviewAsTrainerAsync(verdicts[0]);
        var own = await app.TrainAsync(session);

        await EndAsync(session, SessionOutcome.Candidate);

        (await app.Door.AskAsync(new ListModels(), People.Trainer, TestContext.Current.CancellationToken)).Models.ShouldContain(model => model.Version == own && !model.IsActive);
        (await app.GetAsync(session)).Line.ShouldSatisfyAllConditions(line => line.State.ShouldBe(SessionState.Ended), line => line.Outcome.ShouldBe(SessionOutcome.Candidate));
        (await Should.ThrowAsync<DomainException>(() => EndAsync(session, SessionOutcome.DataOnly))).Code.ShouldBe("session.ended");
    }

    [Fact]
    public async Task With_the_data_kept_the_corrections_wait_for_a_moderator_and_the_model_in_use_proposes_again()
    {
        var (session, verdicts) = await app.SessionAsync(2);
        await app.ReviewAsTrainerAsync(verdicts[0]);
        await app.TrainAsync(session);

        await EndAsync(session, SessionOutcome.DataOnly);

        (await CorrectionsAsync(verdicts[0])).ShouldAllBe(row => row.State == CorrectionState.Candidate);
        await Eventually.Async(() => app.RowsAsync<Verdict>(), rows => rows.Single(one => one.Id == verdicts[1]).ModelVersion == "first");
        (await app.RowsAsync<MentionRow>()).Where(row => row.VerdictId == verdicts[1]).Select(row => row.Type).ShouldBe(["PERSON"]);
    }

    [Fact]
    public async Task Discarded_its_corrections_are_excluded_for_the_reason_that_was_given()
    {
        var (session, verdicts) = await app.SessionAsync(1);
        await app.ReviewAsTrainerAsync(verdicts[0]);
        await Should.ThrowAsync<ValidationException>(() => EndAsync(session, SessionOutcome.Discarded));

        await EndAsync(session, SessionOutcome.Discarded, "Marked by the wrong guideline.");

        (await CorrectionsAsync(verdicts[0])).ShouldAllBe(row => row.State == CorrectionState.Excluded && row.Note == "Marked by the wrong guideline." && row.DecidedBy == People.Trainer.Id);
        (await app.RowsAsync<MentionRow>()).ShouldContain(row => row.VerdictId == verdicts[0] && row.Type == EntityType.Person.Name);
    }

    [Theory]
    [InlineData(SessionOutcome.Discarded)]
    [InlineData(SessionOutcome.DataOnly)]
    public async Task A_model_that_is_no_candidate_leaves_the_disk_with_what_it_learned(SessionOutcome outcome)
    {
        var (session, verdicts) = await app.SessionAsync(1);
        await app.ReviewAsTrainerAsync(verdicts[0]);
        var own = await app.TrainAsync(session);
        string[] folders = [Path.Combine(app.Models, own), Path.Combine(app.Folder, "runs", own)];
        folders.ShouldAllBe(folder => Directory.Exists(folder));

        await EndAsync(session, outcome, "Only a try.");

        folders.ShouldAllBe(folder => !Directory.Exists(folder));
        (await app.Door.AskAsync(new GetModel(own), People.Auditor, TestContext.Current.CancellationToken)).ShouldSatisfyAllConditions(model => model.IsGone.ShouldBeTrue(), model => model.IsPrivate.ShouldBeTrue());
        (await app.GetAsync(session)).OnGold.ShouldNotBeNull("its figures stay");
    }

    [Fact]
    public async Task Of_a_session_that_was_trained_twice_only_the_candidate_stays_on_the_disk()
    {
        var (session, verdicts) = await app.SessionAsync(1);
        await app.ReviewAsTrainerAsync(verdicts[0]);
        var first = await app.TrainAsync(session);
        var second = await app.TrainAsync(session);

        await EndAsync(session, SessionOutcome.Candidate);

        (Directory.Exists(Path.Combine(app.Models, first)), Directory.Exists(Path.Combine(app.Models, second))).ShouldBe((false, true));
    }

    /// <summary>As a service would that was killed in the middle.</summary>
    private static async Task<Guid> LeaveBehindAsync(SessionsApp app, Guid session)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var run = new TrainingRunRow
        {
            Id = Guid.CreateVersion7(),
            Version = "2026.01.01-1",
            Parent = "first",
            Cause = RunCause.Session,
            By = People.Trainer.Id,
            At = TimeProvider.System.GetUtcNow(),
            Note = "",
            SessionId = session,
            IsPrivate = true,
            CodeVersion = "1",
            Seed = 1,
            State = TrainingState.Training,
            Slot = 1,
        };
        database.Add(run);
        (await database.Set<SessionRow>().SingleAsync(row => row.Id == session)).Train(run.Id);
        (await database.Set<SessionVerdictRow>().SingleAsync(row => row.SessionId == session && row.Position == 1)).IsTaught = true;
        await database.SaveChangesAsync();

        return run.Id;
    }

    private Task EndAsync(Guid session, SessionOutcome outcome, string? reason = null) => app.Door.TellAsync(new EndSession(session, outcome, reason), People.Trainer);

    private async Task<List<CorrectionRow>> CorrectionsAsync(Guid verdict)
    {
        var rows = (await app.RowsAsync<CorrectionRow>()).Where(row => row.VerdictId == verdict).ToList();
        rows.Count.ShouldBe(2);

        return rows;
    }

    private sealed class AfterRestart(string folder) : SessionsApp(folder);
}
