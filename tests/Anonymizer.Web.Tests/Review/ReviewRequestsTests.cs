using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Doubts;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Doubts;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Verdicts;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Review;

public sealed class ReviewRequestsTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    private const string First = "The claim of Aldous Quillfeather of Marrowby against the railway.";

    [Fact]
    public async Task What_was_decided_is_still_decided_after_a_restart()
    {
        var file = await OpenAsync(First, "Restarted.");
        var id = file.Review.Suggestions[0].Id;

        await Door.AskAsync(new DecideSuggestion(file.VerdictId, id, Decision.Rejected), People.Trainer);
        var added = await Door.AskAsync(new AddAnnotation(file.VerdictId, Occurrences.Of("railway", file.Review.Text), EntityType.Organization), People.Trainer);
        App.Services.GetRequiredService<OpenReviews>().Drop(file.VerdictId);
        var again = await Door.AskAsync(new GetReview(file.VerdictId), People.Auditor);

        again.Review.Suggestions.ShouldBe(added.Suggestions);
        again.Review.Find(id)!.Decision.ShouldBe(Decision.Rejected);
    }

    [Fact]
    public async Task Each_action_is_a_row_with_who_did_it_and_none_of_the_words()
    {
        var file = await OpenAsync(First, "Rows.");
        var entity = file.Review.Entities[0].Id;

        await Door.AskAsync(new DecideEntity(file.VerdictId, entity, Decision.Accepted), People.Trainer);
        await Door.AskAsync(new RetypeEntity(file.VerdictId, entity, EntityType.Organization), People.Trainer);
        await Door.AskAsync(new ChangeNeed(file.VerdictId, entity, Need.NoMask), People.Trainer);
        await Door.AskAsync(new ChangeRole(file.VerdictId, entity, EntityRole.Witness), People.Trainer);
        await Door.AskAsync(new UndoReview(file.VerdictId), People.Trainer);

        await using var scope = App.Services.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<ReviewEventRow>().Where(row => row.VerdictId == file.VerdictId).ToListAsync();
        rows.Select(row => row.Sequence).Order().ShouldBe([1, 2, 3, 4, 5]);
        rows.ShouldAllBe(row => row.By == People.Trainer.Id && !row.Action.Contains("Quillfeather"));
    }

    [Fact]
    public async Task What_nobody_decided_on_is_detected_anew_under_what_holds_now()
    {
        var file = await OpenAsync(First, "Detected anew.");

        await Door.TellAsync(new DetectAgain(file.VerdictId), People.Trainer);

        await Eventually.Async(async () => (await Door.AskAsync(new GetVerdict(file.VerdictId), People.Trainer)).State, state => state == VerdictState.Detected);
        (await Door.AskAsync(new OpenReview(file.VerdictId), People.Trainer)).Review.Suggestions.ShouldBe(file.Review.Suggestions);
    }

    [Fact]
    public async Task What_somebody_decided_on_stays_as_it_was_proposed()
    {
        var file = await OpenAsync(First, "Decided on.");
        await Door.AskAsync(new DecideSuggestion(file.VerdictId, file.Review.Suggestions[0].Id, Decision.Rejected), People.Trainer);

        (await Should.ThrowAsync<DomainException>(() => Door.TellAsync(new DetectAgain(file.VerdictId), People.Trainer))).Code.ShouldBe("review.begun");
    }

    [Fact]
    public async Task A_review_is_complete_only_when_every_mention_is_decided()
    {
        var file = await OpenAsync(First, "Complete.");

        var refusal = await Should.ThrowAsync<DomainException>(() => Door.TellAsync(new CompleteReview(file.VerdictId, AcceptRest: false), People.Trainer));
        refusal.Code.ShouldBe("review.pending");

        await Door.TellAsync(new CompleteReview(file.VerdictId, AcceptRest: true), People.Trainer);
        (await Door.AskAsync(new GetVerdict(file.VerdictId), People.Trainer)).State.ShouldBe(VerdictState.Reviewed);
        (await Door.AskAsync(new GetReview(file.VerdictId), People.Trainer)).Review.Pending.ShouldBe(0);
    }

    [Fact]
    public async Task A_complete_review_takes_no_action_until_it_is_reopened()
    {
        var file = await OpenAsync(First, "Reopen.");
        await Door.TellAsync(new CompleteReview(file.VerdictId, AcceptRest: true), People.Trainer);

        var refusal = await Should.ThrowAsync<DomainException>(() => Door.AskAsync(new UndoReview(file.VerdictId), People.Trainer));
        refusal.Code.ShouldBe("review.closed");

        (await Door.AskAsync(new OpenReview(file.VerdictId), People.Trainer)).IsOpen.ShouldBeTrue();
        (await Door.AskAsync(new UndoReview(file.VerdictId), People.Trainer)).Pending.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Who_may_only_read_decides_nothing()
    {
        var file = await OpenAsync(First, "Reader.");

        await Should.ThrowAsync<ForbiddenException>(() => Door.AskAsync(new DecideSuggestion(file.VerdictId, 1, Decision.Accepted), People.Auditor));
    }

    [Fact]
    public async Task A_decision_that_does_not_exist_never_reaches_the_review()
    {
        var file = await OpenAsync(First, "Invalid.");

        await Should.ThrowAsync<ValidationException>(() => Door.AskAsync(new DecideSuggestion(file.VerdictId, 1, (Decision)9), People.Trainer));
        await Should.ThrowAsync<NotFoundException>(() => Door.AskAsync(new GetReview(Guid.CreateVersion7()), People.Trainer));
    }

    [Fact]
    public async Task Two_reviewers_at_once_lose_nothing()
    {
        var file = await OpenAsync(First, "Quillfeather again.", "Both.");
        using var one = new ReviewSession(Door, People.Trainer, file);
        using var other = new ReviewSession(Door, People.Trainer, file);
        var (first, last) = (file.Review.Suggestions[0].Id, file.Review.Suggestions[^1].Id);

        var taken = await Task.WhenAll(
            one.TakeAsync(new DecideSuggestion(file.VerdictId, first, Decision.Accepted), ""),
            other.TakeAsync(new DecideSuggestion(file.VerdictId, last, Decision.Rejected), ""));
        var now = (await Door.AskAsync(new GetReview(file.VerdictId), People.Trainer)).Review;

        taken.ShouldBe([true, true]);
        (now.Find(first)!.Decision, now.Find(last)!.Decision).ShouldBe((Decision.Accepted, Decision.Rejected));
    }

    [Fact]
    public async Task The_plan_masks_who_is_accepted_and_keeps_who_is_left_visible()
    {
        var file = await OpenAsync(First, "Planned.");
        var person = file.Review.Entities.Single(entity => entity.Type == EntityType.Person).Id;

        (await Door.AskAsync(new GetOutlook(file.VerdictId), People.Auditor)).Plan.Entities.Single(entity => entity.EntityId == person).IsKept.ShouldBeFalse();
        await Door.AskAsync(new ChangeNeed(file.VerdictId, person, Need.NoMask), People.Trainer);
        (await Door.AskAsync(new GetOutlook(file.VerdictId), People.Auditor)).Plan.Entities.Single(entity => entity.EntityId == person).IsKept.ShouldBeTrue();
    }

    [Fact]
    public async Task A_look_ahead_waits_for_its_own_few_threads_and_a_decision_does_not()
    {
        var file = await OpenAsync(First, "Busy.");
        var threads = App.Services.GetRequiredService<OutlookThreads>();
        using var end = new ManualResetEventSlim();
        var others = Enumerable.Range(0, threads.MaximumConcurrencyLevel).Select(_ => threads.RunAsync(() => end.Wait(TimeSpan.FromMinutes(2)), TestContext.Current.CancellationToken)).ToList();

        var outlook = Door.AskAsync(new GetOutlook(file.VerdictId), People.Trainer);
        await Door.AskAsync(new DecideSuggestion(file.VerdictId, file.Review.Suggestions[0].Id, Decision.Accepted), People.Trainer);
        var waited = await Task.WhenAny(outlook, Task.Delay(TimeSpan.FromMilliseconds(500), TestContext.Current.CancellationToken)) != outlook;
        end.Set();

        (await Task.WhenAll(others)).ShouldAllBe(ended => ended);
        (await outlook).Plan.Entities.ShouldNotBeEmpty();
        waited.ShouldBeTrue();
    }

    [Fact]
    public async Task What_a_reviewer_writes_stands_in_the_plan_and_a_name_in_it_is_refused()
    {
        var file = await OpenAsync(First, "Written.");
        var person = file.Review.Entities.Single(entity => entity.Type == EntityType.Person).Id;

        await Door.AskAsync(new WriteReplacement(file.VerdictId, person, "the traveller"), People.Trainer);

        (await Door.AskAsync(new GetOutlook(file.VerdictId), People.Auditor)).Plan.Entities.Single(entity => entity.EntityId == person).Text.ShouldBe("the traveller");
        (await Should.ThrowAsync<DomainException>(() => Door.AskAsync(new WriteReplacement(file.VerdictId, person, "Mr Q. (Quillfeather)"), People.Trainer))).Code.ShouldBe("replacement.original");
    }

    [Fact]
    public async Task An_open_doubt_refuses_the_end_until_it_is_waived()
    {
        var file = await OpenAsync(First, "Doubtful.");
        await Door.TellAsync(new NameParties(file.VerdictId, ["Quentin Absent", "Aldous Quillfeather"]), People.Trainer);

        var refusal = await Should.ThrowAsync<DomainException>(() => Door.TellAsync(new CompleteReview(file.VerdictId, AcceptRest: true), People.Trainer));
        var doubt = (await Door.AskAsync(new GetOutlook(file.VerdictId), People.Trainer)).Doubts.ShouldHaveSingleItem();
        await Should.ThrowAsync<ValidationException>(() => Door.AskAsync(new WaiveDoubts(file.VerdictId, [doubt.Key], " "), People.Trainer));
        await Door.AskAsync(new WaiveDoubts(file.VerdictId, [doubt.Key], "not named here"), People.Trainer);
        await Door.TellAsync(new CompleteReview(file.VerdictId, AcceptRest: true), People.Trainer);

        refusal.Code.ShouldBe("review.doubts");
        (doubt.Kind, doubt.Number).ShouldBe((DoubtKind.PartyNotFound, 0));
    }

    [Fact]
    public async Task Parties_that_were_named_again_take_the_place_of_the_earlier()
    {
        var file = await OpenAsync(First, "Parties.");
        await Door.TellAsync(new NameParties(file.VerdictId, ["One", "Two", "Three"]), People.Trainer);
        await Door.TellAsync(new NameParties(file.VerdictId, ["Four"]), People.Trainer);

        (await Door.AskAsync(new GetOutlook(file.VerdictId), People.Auditor)).Context.Parties.ShouldBe(["Four"]);
    }

    [Fact]
    public async Task The_preview_shows_the_strays_that_the_release_will_mask()
    {
        var file = await OpenAsync("Aldous Quillfeather left.", "Aldous Quillfeather came back.", "Strays.");
        await Door.AskAsync(new ResizeMention(file.VerdictId, file.Review.Suggestions[1].Id, Occurrences.Of("came back", file.Review.Text)[0]), People.Trainer);

        var without = await Door.AskAsync(new GetOutlook(file.VerdictId), People.Trainer);
        var with = await Door.AskAsync(new GetOutlook(file.VerdictId, WithStrays: true), People.Trainer);

        with.Plan.Replacements.Count.ShouldBeGreaterThan(without.Plan.Replacements.Count);
    }
}
