using Anonymizer.Core;
using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Readings;
using Anonymizer.Core.Review.Versions;
using Anonymizer.Core.Review.Work;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Problems;
using Anonymizer.Web.Review.Readings;
using Anonymizer.Web.Review.Versions;
using Anonymizer.Web.Review.Work;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Verdicts;

namespace Anonymizer.Web.Tests.Review.Readings;

public sealed class SecondReadingTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    private const string First = "Aldous Quillfeather lives in Marrowby.";

    [Fact]
    public async Task The_second_reader_sees_the_proposal_and_nothing_of_the_first()
    {
        var id = await FirstDoneAsync("Blind.");

        var file = await Door.AskAsync(new OpenReview(id), People.Colleague);

        file.State.ShouldBe(VerdictState.InReview);
        (file.Work.IsSecondReader, file.Work.CanEdit).ShouldBe((true, true));
        file.Review.Suggestions.ShouldAllBe(one => one.IsPending);
        file.Review.Notes.Comments.ShouldBeEmpty();
        (await Door.AskAsync(new ListComments(id), People.Colleague)).ShouldBeEmpty();
        (await Door.AskAsync(new ListVersions(id), People.Colleague)).Select(version => version.Number).ShouldBe([1]);
        await Should.ThrowAsync<NotFoundException>(() => Door.AskAsync(new GetVersionDiff(id, 1, 2), People.Colleague));
        (await Door.AskAsync(new GetOutlook(id), People.Colleague)).Plan.Entities.Count(entity => !entity.IsKept).ShouldBe(2, "the plan is that of the proposal");
    }

    [Fact]
    public async Task Nobody_is_second_reader_of_their_own_review_nor_of_one_that_they_began()
    {
        var file = await OpenAsync(First, "Own.");
        await App.GoByAsync(file.VerdictId, ReviewRoute.SecondReader);
        await Door.AskAsync(new DecideSuggestion(file.VerdictId, 1, Decision.Accepted), People.Trainer);
        await Door.TellAsync(new TakeOverReview(file.VerdictId), People.Colleague);
        await Door.TellAsync(new CompleteReview(file.VerdictId, AcceptRest: true), People.Colleague);

        foreach (var author in new[] { People.Trainer, People.Colleague })
        {
            (await Door.AskAsync(new OpenReview(file.VerdictId), author)).Work.Access.ShouldBe(WorkAccess.FirstDone);
            (await Should.ThrowAsync<DomainException>(() => Door.AskAsync(new UndoReview(file.VerdictId), author))).Code.ShouldBe("review.first-done");
            (await Should.ThrowAsync<DomainException>(() => Door.TellAsync(new TakeOverReview(file.VerdictId), author))).Code.ShouldBe("review.first-done");
            (await Should.ThrowAsync<DomainException>(() => Door.TellAsync(new CompleteReview(file.VerdictId, AcceptRest: true), author))).Code.ShouldBe("review.first-done");
        }
    }

    [Fact]
    public async Task Who_may_be_the_second_reader_sees_nothing_of_a_first_reading_that_has_begun()
    {
        var file = await OpenAsync(First, "Begun.");
        await App.GoByAsync(file.VerdictId, ReviewRoute.SecondReader);
        await Door.AskAsync(new DecideSuggestion(file.VerdictId, 2, Decision.Rejected), People.Trainer);

        var seen = await Door.AskAsync(new OpenReview(file.VerdictId), People.Colleague);
        (seen.Work.Access, seen.Work.CanEdit, seen.Review.Pending).ShouldBe((WorkAccess.FirstReading, false, 2));
        (await Should.ThrowAsync<DomainException>(() => Door.AskAsync(new DecideSuggestion(file.VerdictId, 1, Decision.Rejected), People.Colleague))).Code.ShouldBe("review.first-reading");
        (await Door.AskAsync(new GetReview(file.VerdictId), People.Auditor)).Review.Pending.ShouldBe(1, "who decides nothing may see it");

        await Door.TellAsync(new AssignReview(file.VerdictId, null, "Please go on."), People.Trainer);
        await Door.TellAsync(new TakeOverReview(file.VerdictId), People.Colleague);
        (await Door.AskAsync(new OpenReview(file.VerdictId), People.Colleague)).Review.Pending.ShouldBe(1, "and is an author from now on");
        await Door.TellAsync(new CompleteReview(file.VerdictId, AcceptRest: true), People.Colleague);
        (await Door.AskAsync(new GetWork(file.VerdictId), People.Colleague)).Access.ShouldBe(WorkAccess.FirstDone);
    }

    [Fact]
    public async Task Two_who_agree_complete_the_review()
    {
        var id = await FirstDoneAsync("Agreed.");
        await Door.AskAsync(new OpenReview(id), People.Colleague);
        await Door.AskAsync(new DecideSuggestion(id, 2, Decision.Rejected), People.Colleague);
        await Door.TellAsync(new CompleteReview(id, AcceptRest: true), People.Colleague);

        var round = (await Door.AskAsync(new ListSecondReadings(id), People.Auditor)).ShouldHaveSingleItem();

        (await Door.AskAsync(new GetVerdict(id), People.Trainer)).State.ShouldBe(VerdictState.Reviewed);
        (round.Stage, round.Disagreements, round.Agreement!.Kappa, round.Agreement.MarkedShare).ShouldBe((ReadingStage.Done, 0, 1d, 1d));
        (round.First.Id, round.Second!.Id).ShouldBe((People.Trainer.Id, People.Colleague.Id));
    }

    [Fact]
    public async Task What_they_disagree_on_is_settled_and_is_the_next_version()
    {
        var id = await DisagreedAsync("Settled.");
        (await Should.ThrowAsync<DomainException>(() => Door.AskAsync(new UndoReview(id), People.Colleague))).Code.ShouldBe("review.adjudicating");
        var file = await Door.AskAsync(new GetAdjudication(id), People.Auditor);
        var disagreement = file.Disagreements.ShouldHaveSingleItem();
        file.Open.ShouldBe(1);

        (await Should.ThrowAsync<DomainException>(() => Door.TellAsync(new FinishAdjudication(id), People.Trainer))).Code.ShouldBe("adjudication.open");
        await Should.ThrowAsync<ForbiddenException>(() => Door.TellAsync(new SettleDisagreement(id, disagreement.Key, Reader.Second), People.Auditor));
        (await Should.ThrowAsync<DomainException>(() => Door.TellAsync(new SettleDisagreement(id, "Missed:9999", Reader.Second), People.Trainer))).Code.ShouldBe("adjudication.unknown");
        await Door.TellAsync(new SettleDisagreement(id, disagreement.Key, Reader.First), People.Trainer);
        await Door.TellAsync(new SettleDisagreement(id, disagreement.Key, null), People.Trainer);
        (await Door.AskAsync(new GetAdjudication(id), People.Trainer)).Open.ShouldBe(1);
        await Door.TellAsync(new SettleDisagreement(id, disagreement.Key, Reader.Second), People.Trainer);
        await Door.TellAsync(new FinishAdjudication(id), People.Trainer);

        var review = (await Door.AskAsync(new GetReview(id), People.Trainer)).Review;
        review.Annotations.Select(mention => review.Text.At(mention.Span)).ShouldBe(["Aldous Quillfeather", "Marrowby"]);
        (await Door.AskAsync(new GetVerdict(id), People.Trainer)).State.ShouldBe(VerdictState.Reviewed);
        (await Door.AskAsync(new ListVersions(id), People.Colleague)).Select(version => version.Kind)
            .ShouldBe([VersionKind.Proposal, VersionKind.Review, VersionKind.SecondReading, VersionKind.Adjudication]);
        (await Door.AskAsync(new GetVersionDiff(id, 3, 4), People.Auditor)).Changes.ShouldBeEmpty("the second reader's answer was taken");
        (await Door.AskAsync(new ListSecondReadings(id), People.Auditor))[0].ShouldSatisfyAllConditions(
            round => round.Agreement!.Kappa.ShouldNotBeNull().ShouldBeLessThan(1),
            round => round.SettledBy!.Id.ShouldBe(People.Trainer.Id));
    }

    [Fact]
    public async Task A_doubt_that_is_open_in_the_settled_review_keeps_it_open()
    {
        var id = await DisagreedAsync("Doubted.");
        var key = (await Door.AskAsync(new GetAdjudication(id), People.Trainer)).Disagreements[0].Key;
        await Door.TellAsync(new SettleDisagreement(id, key, Reader.Second), People.Trainer);
        await Door.TellAsync(new Web.Review.Doubts.NameParties(id, ["Quentin Absent"]), People.Trainer);

        await Door.TellAsync(new FinishAdjudication(id), People.Trainer);
        (await Door.AskAsync(new GetVerdict(id), People.Trainer)).State.ShouldBe(VerdictState.InReview);
        var doubt = (await Door.AskAsync(new GetOutlook(id), People.Trainer)).Doubts.Single(one => one.IsOpen);
        await Door.AskAsync(new Web.Review.Doubts.WaiveDoubts(id, [doubt.Key], "not named here"), People.Trainer);
        await Door.TellAsync(new CompleteReview(id, AcceptRest: false), People.Trainer);

        (await Door.AskAsync(new GetVerdict(id), People.Trainer)).State.ShouldBe(VerdictState.Reviewed, "no third reading is asked for");
    }

    [Fact]
    public async Task A_reopened_review_is_read_by_two_again()
    {
        var id = await FirstDoneAsync("Again.");
        await Door.AskAsync(new OpenReview(id), People.Colleague);
        await Door.AskAsync(new DecideSuggestion(id, 2, Decision.Rejected), People.Colleague);
        await Door.TellAsync(new CompleteReview(id, AcceptRest: true), People.Colleague);

        await Door.AskAsync(new OpenReview(id), People.Trainer);
        await Door.TellAsync(new CompleteReview(id, AcceptRest: true), People.Trainer);

        (await Door.AskAsync(new ListSecondReadings(id), People.Auditor)).Select(round => (round.Round, round.Stage)).ShouldBe([(2, ReadingStage.Reading), (1, ReadingStage.Past)]);
        (await Door.AskAsync(new OpenReview(id), People.Colleague)).Review.Suggestions.ShouldAllBe(one => one.IsPending);
    }

    [Fact]
    public async Task An_administrator_lets_the_second_reader_go_and_the_history_says_why()
    {
        var id = await FirstDoneAsync("Waived.");
        var chief = await App.AddPersonAsync($"chief-{Guid.CreateVersion7():N}@court.example", Role.Administrator);

        await Should.ThrowAsync<ForbiddenException>(() => Door.TellAsync(new WaiveSecondReader(id, "Nobody is here."), People.Colleague));
        await Door.TellAsync(new WaiveSecondReader(id, "Nobody is here."), chief);
        await Door.TellAsync(new CompleteReview(id, AcceptRest: false), People.Trainer);

        (await Door.AskAsync(new GetVerdict(id), People.Trainer)).State.ShouldBe(VerdictState.Reviewed);
        (await Door.AskAsync(new ListWork(id), People.Auditor)).ShouldContain(entry => entry.Step == WorkStep.ReaderWaived && entry.By.Name == chief.Name && entry.Note == "Nobody is here.");
        (await Should.ThrowAsync<DomainException>(() => Door.TellAsync(new WaiveSecondReader(id, "Again."), chief))).Code.ShouldBe("review.no-second-reader");
    }

    [Fact]
    public async Task Where_nobody_disagrees_or_nobody_read_there_is_nothing_to_settle()
    {
        var file = await OpenAsync(First, "Nothing.");

        (await Should.ThrowAsync<DomainException>(() => Door.AskAsync(new GetAdjudication(file.VerdictId), People.Trainer))).Code.ShouldBe("adjudication.none");
    }

    /// <summary>The first reader rejected the town and commented on the person.</summary>
    private async Task<Guid> FirstDoneAsync(string last)
    {
        var file = await OpenAsync(First, last);
        await App.GoByAsync(file.VerdictId, ReviewRoute.SecondReader);
        await Door.AskAsync(new CommentMention(file.VerdictId, 1, "Surely a party."), People.Trainer);
        await Door.AskAsync(new DecideSuggestion(file.VerdictId, 2, Decision.Rejected), People.Trainer);
        await Door.TellAsync(new CompleteReview(file.VerdictId, AcceptRest: true), People.Trainer);

        return file.VerdictId;
    }

    private async Task<Guid> DisagreedAsync(string last)
    {
        var id = await FirstDoneAsync(last);
        await Door.AskAsync(new OpenReview(id), People.Colleague);
        await Door.TellAsync(new CompleteReview(id, AcceptRest: true), People.Colleague);

        return id;
    }
}
