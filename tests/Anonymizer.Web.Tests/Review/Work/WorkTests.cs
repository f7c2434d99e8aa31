using Anonymizer.Core;
using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Work;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Work;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Verdicts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Anonymizer.Web.Tests.Review.Work;

public sealed class WorkTests(WorkTests.TimedApp app) : PageContext(app), IClassFixture<WorkTests.TimedApp>
{
    private const string First = "Aldous Quillfeather lives in Marrowby.";

    [Fact]
    public async Task Who_opens_a_verdict_has_it_and_another_is_refused_and_told_who()
    {
        var (anna, boris) = await TwoAsync();
        var id = await OpenedByAsync(anna, "Opened.");

        var seen = (await Door.AskAsync(new OpenReview(id), boris)).Work;
        var refusal = await Should.ThrowAsync<DomainException>(() => Door.AskAsync(new DecideSuggestion(id, 1, Decision.Rejected), boris));

        (seen.Access, seen.CanEdit, seen.Holder!.Name).ShouldBe((WorkAccess.Held, false, anna.Name));
        refusal.Code.ShouldBe("review.held");
        (await Door.AskAsync(new GetReview(id), anna)).Review.Sequence.ShouldBe(0);
    }

    [Fact]
    public async Task Who_takes_over_has_it_the_other_is_refused_and_nothing_is_lost()
    {
        var (anna, boris) = await TwoAsync();
        var id = await OpenedByAsync(anna, "Taken over.");
        await Door.AskAsync(new DecideSuggestion(id, 1, Decision.Accepted), anna);
        var told = new List<Guid>();
        App.Services.GetRequiredService<WorkChanges>().Changed.Add(told.Add);

        await Door.TellAsync(new TakeOverReview(id), boris);
        var refusal = await Should.ThrowAsync<DomainException>(() => Door.AskAsync(new DecideSuggestion(id, 2, Decision.Accepted), anna));
        var review = await Door.AskAsync(new DecideSuggestion(id, 2, Decision.Rejected), boris);

        refusal.Code.ShouldBe("review.held");
        told.ShouldContain(id);
        review.Suggestions.Select(one => one.Decision).ShouldBe([Decision.Accepted, Decision.Rejected]);
        (await Door.AskAsync(new ListWork(id), People.Auditor)).Select(entry => (entry.Step, entry.By.Name)).ShouldBe([(WorkStep.TakenOver, boris.Name), (WorkStep.Taken, anna.Name)]);
    }

    [Fact]
    public async Task A_lock_that_ran_out_is_taken_again_by_the_next_action_of_either()
    {
        var (anna, boris) = await TwoAsync();
        var id = await OpenedByAsync(anna, "Ran out.");
        await Door.AskAsync(new DecideSuggestion(id, 1, Decision.Accepted), anna);

        app.Clock.Pass(TimeSpan.FromMinutes(16));
        (await Door.AskAsync(new GetWork(id), anna)).Access.ShouldBe(WorkAccess.RanOut);
        (await Door.AskAsync(new GetWork(id), boris)).Access.ShouldBe(WorkAccess.Free);
        await Door.AskAsync(new DecideSuggestion(id, 2, Decision.Rejected), anna);
        (await Door.AskAsync(new GetWork(id), boris)).Access.ShouldBe(WorkAccess.Held);

        app.Clock.Pass(TimeSpan.FromMinutes(16));
        await Door.AskAsync(new UndoReview(id), boris);
        var refusal = await Should.ThrowAsync<DomainException>(() => Door.AskAsync(new RedoReview(id), anna));

        refusal.Code.ShouldBe("review.held");
        (await Door.AskAsync(new GetReview(id), anna)).Review.Suggestions[0].Decision.ShouldBe(Decision.Accepted, "nothing is lost");
    }

    [Fact]
    public async Task Moving_through_the_text_keeps_the_lock()
    {
        var (anna, boris) = await TwoAsync();
        var id = await OpenedByAsync(anna, "Kept.");

        app.Clock.Pass(TimeSpan.FromMinutes(10));
        await Door.TellAsync(new KeepReview(id), anna);
        app.Clock.Pass(TimeSpan.FromMinutes(10));

        (await Door.AskAsync(new GetWork(id), boris)).Access.ShouldBe(WorkAccess.Held);
    }

    [Fact]
    public async Task A_note_of_who_hands_over_is_shown_to_the_next_until_it_is_read()
    {
        var (anna, boris) = await TwoAsync();
        var id = await OpenedByAsync(anna, "Handed over.");

        await Door.TellAsync(new AssignReview(id, boris.Id, "Look at the footnotes."), anna);
        (await Door.AskAsync(new GetWork(id), anna)).Access.ShouldBe(WorkAccess.Assigned);
        var seen = (await Door.AskAsync(new OpenReview(id), boris)).Work;
        await Door.TellAsync(new ReadNote(id), boris);

        (seen.Access, seen.Note!.Text, seen.Note.By.Name).ShouldBe((WorkAccess.Mine, "Look at the footnotes.", anna.Name));
        (await Door.AskAsync(new GetWork(id), boris)).Note.ShouldBeNull();
        (await Door.AskAsync(new ListWork(id), boris)).ShouldContain(entry => entry.Step == WorkStep.HandedOver && entry.To!.Name == boris.Name && entry.Note == "Look at the footnotes.");
    }

    [Fact]
    public async Task What_was_given_to_somebody_else_can_be_taken_over_but_not_worked_on_unseen()
    {
        var (anna, boris) = await TwoAsync();
        var id = await OpenedByAsync(anna, "Given.");
        await Door.TellAsync(new AssignReview(id, boris.Id), anna);

        (await Should.ThrowAsync<DomainException>(() => Door.AskAsync(new DecideSuggestion(id, 1, Decision.Accepted), anna))).Code.ShouldBe("review.assigned");
        await Door.TellAsync(new TakeOverReview(id), anna);
        await Door.AskAsync(new DecideSuggestion(id, 1, Decision.Accepted), anna);

        (await Door.AskAsync(new GetWork(id), boris)).Assignee!.Name.ShouldBe(anna.Name);
    }

    [Fact]
    public async Task It_is_given_only_to_who_can_review_and_by_who_can()
    {
        var (anna, _) = await TwoAsync();
        var auditor = await app.AddPersonAsync($"{Guid.CreateVersion7():N}@court.example", Role.Auditor);
        var id = await OpenedByAsync(anna, "Whom.");

        (await Should.ThrowAsync<DomainException>(() => Door.TellAsync(new AssignReview(id, auditor.Id), anna))).Code.ShouldBe("review.nobody");
        (await Should.ThrowAsync<DomainException>(() => Door.TellAsync(new AssignReview(id, Guid.CreateVersion7()), anna))).Code.ShouldBe("review.nobody");
        await Should.ThrowAsync<ForbiddenException>(() => Door.TellAsync(new AssignReview(id, anna.Id), auditor));
        await Should.ThrowAsync<ForbiddenException>(() => Door.TellAsync(new TakeOverReview(id), auditor));
        (await Door.AskAsync(new ListPeople(), auditor)).Select(person => person.Name).ShouldContain(anna.Name);
    }

    [Fact]
    public async Task Who_leaves_the_page_lets_go_unless_another_page_of_theirs_is_open()
    {
        var (anna, boris) = await TwoAsync();
        var id = await OpenedByAsync(anna, "Left.");
        var first = (await Door.AskAsync(new GetWork(id), anna)).HeldSince!.Value;
        app.Clock.Pass(TimeSpan.FromSeconds(5));
        var second = (await Door.AskAsync(new OpenReview(id), anna)).Work.HeldSince!.Value;

        await Door.TellAsync(new LeaveReview(id, first), anna);
        (await Door.AskAsync(new GetWork(id), boris)).Access.ShouldBe(WorkAccess.Held);
        await Door.TellAsync(new LeaveReview(id, second), anna);
        (await Door.AskAsync(new GetWork(id), boris)).Access.ShouldBe(WorkAccess.Free);
    }

    [Fact]
    public async Task A_finished_review_is_nobodys_and_a_released_verdict_that_is_edited_begins_a_new_round()
    {
        var (anna, boris) = await TwoAsync();
        var id = await OpenedByAsync(anna, "Finished.");
        await Door.TellAsync(new CompleteReview(id, AcceptRest: true), anna);
        (await Door.AskAsync(new GetWork(id), boris)).ShouldSatisfyAllConditions(work => work.Holder.ShouldBeNull(), work => work.Assignee.ShouldBeNull());
        (await Door.AskAsync(new Web.Release.ReleaseVerdict(id), boris)).Number.ShouldBe(1);

        (await Should.ThrowAsync<DomainException>(() => Door.AskAsync(new UndoReview(id), anna))).Code.ShouldBe("review.closed");
        (await Door.AskAsync(new OpenReview(id), boris)).Work.Access.ShouldBe(WorkAccess.Mine);
        await Door.AskAsync(new DecideSuggestion(id, 2, Decision.Rejected), boris);

        (await Door.AskAsync(new GetVerdict(id), anna)).State.ShouldBe(VerdictState.InReview);
        (await Door.AskAsync(new Web.Release.DownloadVerdict(id, 1), anna)).File.ShouldNotBeEmpty("what was released stays as it is");
    }

    private async Task<(Actor Anna, Actor Boris)> TwoAsync() => (
        await app.AddPersonAsync($"anna-{Guid.CreateVersion7():N}@court.example", Role.Trainer),
        await app.AddPersonAsync($"boris-{Guid.CreateVersion7():N}@court.example", Role.Trainer));

    private async Task<Guid> OpenedByAsync(Actor actor, string last)
    {
        var client = app.CreateApiClient();
        var uploaded = await client.UploadAsync(AWordFile.With(First, last), $"{Guid.CreateVersion7():N}.docx");
        (await client.SettledAsync(uploaded.Id)).FailureMessage.ShouldBeNull();
        await Door.AskAsync(new OpenReview(uploaded.Id), actor);

        return uploaded.Id;
    }

    public sealed class TimedApp : WebApp
    {
        internal ShiftedTime Clock { get; } = new();

        protected override void Configure(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
    }
}
