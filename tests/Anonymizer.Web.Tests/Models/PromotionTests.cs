using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Core.Evaluation.Promotion;
using Anonymizer.Web.Data;
using Anonymizer.Web.Models.Registry;
using Anonymizer.Web.Models.Settings;
using Anonymizer.Web.Models.Shadow;
using Anonymizer.Web.Review;
using Anonymizer.Web.Teaching.Rules;
using Anonymizer.Web.Tests.Support;

namespace Anonymizer.Web.Tests.Models;

public sealed class PromotionTests : IDisposable
{
    private readonly ModelsApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task What_the_gate_lets_through_a_trainer_promotes_and_rolls_back_in_one_step_each()
    {
        var version = await app.CandidateAsync(GateDecision.Promote);

        await app.Door.TellAsync(new PromoteModel(version), People.Trainer, TestContext.Current.CancellationToken);
        app.Registry.Active.Version.ShouldBe(version);

        (await app.Door.AskAsync(new RollBackModel("Too many places."), People.Trainer, TestContext.Current.CancellationToken)).ShouldBe("first");
        app.Registry.Active.Version.ShouldBe("first");
        (await Should.ThrowAsync<DomainException>(() => app.Door.AskAsync(new RollBackModel(), People.Trainer))).Code.ShouldBe("model.no-before", "a second roll-back must not bring the bad one back");
        (await ListAsync()).Events.Select(step => (step.Step, step.Version, step.Reason)).ShouldBe([(ModelStep.RolledBack, "first", "Too many places."), (ModelStep.Promoted, version, "")]);
    }

    [Fact]
    public async Task Against_the_gate_only_an_administrator_promotes_with_a_written_reason()
    {
        var version = await app.CandidateAsync(GateDecision.Reject);

        (await Should.ThrowAsync<DomainException>(() => app.Door.TellAsync(new PromoteModel(version, "I like it."), People.Trainer))).Code.ShouldBe("gate.closed");
        (await Should.ThrowAsync<DomainException>(() => app.Door.TellAsync(new PromoteModel(version, " "), ModelsApp.Administrator))).Code.ShouldBe("gate.closed");
        app.Registry.Active.Version.ShouldBe("first");

        await app.Door.TellAsync(new PromoteModel(version, "The gold is wrong."), ModelsApp.Administrator, TestContext.Current.CancellationToken);
        app.Registry.Active.Version.ShouldBe(version);
        (await ListAsync()).Events[0].Step.ShouldBe(ModelStep.Overridden);
    }

    [Fact]
    public async Task A_roll_back_to_a_model_whose_folder_is_gone_changes_nothing_and_says_so()
    {
        var version = await app.CandidateAsync(GateDecision.Promote);
        await app.Door.TellAsync(new PromoteModel(version), People.Trainer, TestContext.Current.CancellationToken);
        Directory.Delete(Path.Combine(app.Models, "first"), recursive: true);

        (await Should.ThrowAsync<DomainException>(() => app.Door.AskAsync(new RollBackModel(), People.Trainer))).Code.ShouldBe("model.gone");
        app.Registry.Active.Version.ShouldBe(version);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_leaves_the_newest_decision_the_newest()
    {
        var version = await app.CandidateAsync(GateDecision.Promote);
        await app.Door.TellAsync(new SetShadow(version), People.Trainer, TestContext.Current.CancellationToken);
        await app.Door.TellAsync(new SaveLoopSettings(LoopSettings.Default with { Gate = new GateSettings { MinimumVerdicts = 20 } }, "First."), ModelsApp.Administrator, TestContext.Current.CancellationToken);
        await app.Door.TellAsync(new SetTeachingRules(null, TeachingRules.Shipped, "First."), ModelsApp.Administrator, TestContext.Current.CancellationToken);

        app.Clock.Pass(TimeSpan.FromDays(-400));
        await app.Door.TellAsync(new SetShadow(null), People.Trainer, TestContext.Current.CancellationToken);
        await app.Door.TellAsync(new SaveLoopSettings(LoopSettings.Default with { Gate = new GateSettings { MinimumVerdicts = 30 } }, "Second."), ModelsApp.Administrator, TestContext.Current.CancellationToken);
        await app.Door.TellAsync(new SetTeachingRules(null, TeachingRules.Shipped with { MayTeach = false }, "Second."), ModelsApp.Administrator, TestContext.Current.CancellationToken);
        await app.Door.TellAsync(new PromoteModel(version), People.Trainer, TestContext.Current.CancellationToken);

        (await ListAsync()).Models.ShouldAllBe(model => !model.IsShadow);
        (await app.Door.AskAsync(new GetLoopSettings(), People.Auditor, TestContext.Current.CancellationToken)).Settings.Gate.MinimumVerdicts.ShouldBe(30);
        (await app.Door.AskAsync(new GetTeachingRules(), People.Auditor, TestContext.Current.CancellationToken))[0].Rules.MayTeach.ShouldBeFalse("what an administrator forbids is forbidden");
        (await ListAsync()).Events.Select(step => step.Step).ShouldBe([ModelStep.Promoted, ModelStep.ShadowStopped, ModelStep.ShadowStarted]);
        (await app.RunAsync()).Run.ShouldSatisfyAllConditions(run => run.State.ShouldBe(TrainingState.Finished), run => run.Version.ShouldNotBe(version));
        (await app.Door.AskAsync(new RollBackModel(), People.Trainer, TestContext.Current.CancellationToken)).ShouldBe("first");
    }

    [Fact]
    public async Task Where_nothing_was_promoted_there_is_nothing_to_go_back_to()
    {
        (await Should.ThrowAsync<DomainException>(() => app.Door.AskAsync(new RollBackModel(), People.Trainer))).Code.ShouldBe("model.no-before");
    }

    [Fact]
    public async Task A_promotion_during_a_review_leaves_it_alone_and_the_next_verdict_has_the_new_model()
    {
        using var client = app.CreateApiClient();
        var before = await client.UploadAsync(AWordFile.With($"{WebApp.Person} lives in Marrowby."), "before.docx");
        await client.SettledAsync(before.Id);
        await app.Door.AskAsync(new OpenReview(before.Id), People.Trainer, TestContext.Current.CancellationToken);
        var version = await app.CandidateAsync(GateDecision.Promote);

        await app.Door.TellAsync(new PromoteModel(version), People.Trainer, TestContext.Current.CancellationToken);

        (await client.SettledAsync(before.Id)).ModelVersion.ShouldBe("first");
        (await app.Door.AskAsync(new GetReview(before.Id), People.Trainer, TestContext.Current.CancellationToken)).Review.Suggestions.Count.ShouldBe(1);
        var after = await client.UploadAsync(AWordFile.With($"{WebApp.Person} left Marrowby."), "after.docx");
        (await client.SettledAsync(after.Id)).ModelVersion.ShouldBe(version);
    }

    [Fact]
    public async Task A_candidate_reads_new_verdicts_unseen_and_is_held_against_what_the_reviewer_decides()
    {
        using var client = app.CreateApiClient();
        var version = await app.CandidateAsync(GateDecision.Promote);
        await app.Door.TellAsync(new SetShadow(version), People.Trainer, TestContext.Current.CancellationToken);

        var uploaded = await client.UploadAsync(AWordFile.With($"{WebApp.Person} lives in Marrowby."), "shadowed.docx");
        (await client.SettledAsync(uploaded.Id)).ModelVersion.ShouldBe("first", "the candidate is seen by nobody");
        await Eventually.Async(() => ShadowAsync(version), score => score.Verdicts == 1);
        await app.ReviewAsync(uploaded.Id);

        var score = await Eventually.Async(() => ShadowAsync(version), score => score.Reviewed == 1);
        (score.Wanted, score.Active.Right, score.Active.Excess).ShouldBe((1, 1, 0));
        (score.Candidate.Right, score.Candidate.Excess).ShouldBe((1, 1), "it would have masked a place that the reviewer left");

        await app.Door.TellAsync(new SetShadow(null), People.Trainer, TestContext.Current.CancellationToken);
        (await ListAsync()).Models.ShouldAllBe(model => !model.IsShadow);
    }

    [Fact]
    public async Task A_court_s_own_tool_starts_a_run_reads_the_gate_promotes_and_rolls_back()
    {
        using var client = app.CreateApiClient();
        app.Line.MaskedBy = _ => 95;

        using var started = await client.PostAsJsonAsync("/api/v1/training-runs", new { note = "By a tool." }, TestContext.Current.CancellationToken);
        started.StatusCode.ShouldBe(HttpStatusCode.Created);
        var run = await Eventually.Async(() => client.GetFromJsonAsync<JsonElement>(started.Headers.Location!), one => one.GetProperty("run").GetProperty("state").GetString() == "finished");
        var version = run.GetProperty("run").GetProperty("version").GetString();
        run.GetProperty("run").GetProperty("gate").GetString().ShouldBe("promote");

        (await client.GetFromJsonAsync<JsonElement>($"/api/v1/models/{version}", TestContext.Current.CancellationToken)).GetProperty("assessment").GetProperty("gate").GetProperty("checks").GetArrayLength().ShouldBeGreaterThan(5);
        (await client.GetStringAsync(new Uri($"/api/v1/models/{version}/card", UriKind.Relative), TestContext.Current.CancellationToken)).ShouldStartWith($"# Model {version}");
        (await client.PostAsJsonAsync($"/api/v1/models/{version}/promotion", new { }, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await client.GetFromJsonAsync<JsonElement>("/api/v1/models", TestContext.Current.CancellationToken)).GetProperty("active").GetString().ShouldBe(version);
        (await client.PostAsJsonAsync("/api/v1/models/roll-back", new { reason = "By a tool." }, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        app.Registry.Active.Version.ShouldBe("first");
    }

    private Task<ModelList> ListAsync() => app.Door.AskAsync(new ListModels(), People.Auditor);

    private async Task<ShadowScore> ShadowAsync(string version) => (await app.Door.AskAsync(new GetModel(version), People.Auditor)).Shadow;
}
