using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Doubts;
using Anonymizer.Web.Drafting.Preview;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Release;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Cases;
using Anonymizer.Web.Review.Entities;
using Anonymizer.Web.Review.Versions;
using Anonymizer.Web.Tests.Support;
using Bunit;
using People = Anonymizer.Web.Tests.Support.People;

namespace Anonymizer.Web.Tests.Review.Cases;

public sealed class CarryOverTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    [Fact]
    public async Task Who_was_decided_in_an_earlier_verdict_carries_it_into_the_next_and_is_replaced_by_the_same()
    {
        var first = await FinishedAsync("C-1", $"Alpha. {WebApp.Person} bought it.");
        await Door.AskAsync(new ReleaseVerdict(first), People.Trainer);
        var second = await SessionAsync("c 1", $"Beta. Brigid Thorne met {WebApp.Person}.", "Thorne.");
        await second.TakeAsync(new AddAnnotation(second.File.VerdictId, [new(6, 19)], EntityType.Person), "");
        await second.LookAheadAsync();

        var earlier = second.Earlier[second.Review.Suggestions.Single(suggestion => suggestion.IsPending).Mention.EntityId].Sure.ShouldNotBeNull();
        (earlier.VerdictId, earlier.Decision, earlier.By).ShouldBe((first, Decision.Accepted, People.Trainer.Id));
        await second.TakeAllEarlierAsync();

        second.Review.Pending.ShouldBe(0);
        await WaiveAsync(second);
        await Door.TellAsync(new CompleteReview(second.File.VerdictId, AcceptRest: false), People.Trainer);
        await Door.AskAsync(new ReleaseVerdict(second.File.VerdictId), People.Trainer);
        var replaced = (await TextAsync(first)).Split("Alpha. ")[1].Split(" bought")[0];
        (await TextAsync(second.File.VerdictId)).ShouldContain($"met {replaced}.");
        (await TextAsync(second.File.VerdictId)).ShouldNotContain($"Beta. {replaced} met");
    }

    [Fact]
    public async Task Every_page_shows_what_the_case_puts_in_somebody_s_place()
    {
        const string Written = "the lady of the manor";
        var first = await SessionAsync("C-10", $"Rho. {WebApp.Person} bought it.", "First.");
        await Door.AskAsync(new WriteReplacement(first.File.VerdictId, first.Review.Suggestions[0].Mention.EntityId, Written), People.Trainer);
        await Door.TellAsync(new CompleteReview(first.File.VerdictId, AcceptRest: true), People.Trainer);
        await Door.AskAsync(new ReleaseVerdict(first.File.VerdictId), People.Trainer);
        var second = await SessionAsync("C-10", $"Sigma. {WebApp.Person} sold it.", "Second.");
        await second.TakeAllEarlierAsync();
        var id = second.File.VerdictId;
        await second.TakeAsync(new ChangeRole(id, second.Review.Suggestions[0].Mention.EntityId, EntityRole.Witness), "");
        var policy = (await Door.AskAsync(new Web.Policy.GetCourtPolicy(id), People.Trainer)).Policy;
        await WaiveAsync(second);
        await Door.TellAsync(new CompleteReview(id, AcceptRest: true), People.Trainer);

        var change = (await Door.AskAsync(new GetVersionDiff(id, 1, 2), People.Trainer)).Changes.ShouldHaveSingleItem();
        var preview = await Door.AskAsync(new PreviewPolicy(id, policy, policy), People.Trainer);

        change.After!.Replacement.ShouldBe(Written);
        preview.Paragraphs.SelectMany(paragraph => paragraph.Pieces).Single(piece => piece.IsReplaced).After.ShouldBe(Written);
    }

    [Fact]
    public async Task A_part_of_a_name_is_asked_and_keeps_the_review_open()
    {
        await FinishedAsync("C-2", $"Gamma. {WebApp.Person} sold it.");
        var session = await SessionAsync("C-2", "Delta. Quillfeather sold it again.", "Part.");
        await session.TakeAsync(new AddAnnotation(session.File.VerdictId, [new(7, 19)], EntityType.Person), "");
        await session.LookAheadAsync();

        session.Doubts.Select(doubt => doubt.Kind).ShouldBe([DoubtKind.SameAsEarlier]);
        var entityId = session.Review.Suggestions[0].Mention.EntityId;
        var note = Render<EarlierNote>(parameters => parameters.Add(one => one.Session, session).Add(one => one.EntityId, entityId));
        note.FindAll("button").Select(button => button.TextContent).ShouldBe([$"It is {WebApp.Person} (masked)", "Nobody of them"]);
        (await Should.ThrowAsync<DomainException>(() => Door.TellAsync(new CompleteReview(session.File.VerdictId, AcceptRest: true), People.Trainer))).Code.ShouldBe("review.doubts");

        await note.FindAll("button")[1].ClickAsync(new());

        await session.LookAheadAsync();
        session.Doubts.ShouldBeEmpty();
        await Door.TellAsync(new CompleteReview(session.File.VerdictId, AcceptRest: true), People.Trainer);
    }

    [Fact]
    public async Task Another_decision_than_before_is_asked_and_then_holds_for_the_case()
    {
        await FinishedAsync("C-3", $"Epsilon. {WebApp.Person} lent it.");
        var session = await SessionAsync("C-3", $"Zeta. {WebApp.Person} lent it again.", "Other.");
        var entityId = session.Review.Suggestions[0].Mention.EntityId;
        await session.TakeAsync(new DecideEntity(session.File.VerdictId, entityId, Decision.Rejected), "");
        await session.LookAheadAsync();

        session.Doubts.Select(doubt => doubt.Kind).ShouldBe([DoubtKind.DecidedOtherwise]);
        await WaiveAsync(session);
        await Door.TellAsync(new CompleteReview(session.File.VerdictId, AcceptRest: false), People.Trainer);

        var third = await SessionAsync("C-3", $"Eta. {WebApp.Person} lent it for good.", "Third.");
        third.Earlier[third.Review.Suggestions[0].Mention.EntityId].Sure!.IsVisible.ShouldBeTrue();
    }

    [Fact]
    public async Task A_verdict_of_another_case_or_none_carries_nothing()
    {
        await FinishedAsync("C-4", $"Theta. {WebApp.Person} kept it.");

        (await SessionAsync("C-5", $"Iota. {WebApp.Person} kept it.", "Another.")).Earlier.ShouldBeEmpty();
        (await SessionAsync(null, $"Kappa. {WebApp.Person} kept it.", "None.")).Earlier.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_verdict_that_leaves_its_case_takes_along_what_only_it_knew()
    {
        var verdict = await FinishedAsync("C-6", $"Lambda. {WebApp.Person} lost it.");

        await Door.TellAsync(new PlaceVerdict(verdict, null, "C-7"), People.Trainer);

        (await SessionAsync("C-6", $"Mu. {WebApp.Person} lost it.", "Old case.")).Earlier.ShouldBeEmpty();
        (await SessionAsync("C-7", $"Nu. {WebApp.Person} lost it.", "New case.")).Earlier.Values.ShouldHaveSingleItem().Sure.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_not_of_the_case_cannot_be_taken()
    {
        var session = await SessionAsync("C-8", $"Xi. {WebApp.Person} had it.", "Not of it.");

        (await Should.ThrowAsync<DomainException>(() => Door.AskAsync(new TakeEarlier(session.File.VerdictId, 1, Guid.NewGuid()), People.Trainer))).Code.ShouldBe("case.unknown-entity");
        await Should.ThrowAsync<ForbiddenException>(() => Door.AskAsync(new DenyEarlier(session.File.VerdictId, 1), People.Auditor));
    }

    [Fact]
    public async Task The_page_of_a_case_shows_its_verdicts_its_people_and_its_list_as_text()
    {
        var verdict = await FinishedAsync("C <b>9</b>", $"Omicron. {WebApp.Person} gave it.");
        await Door.AskAsync(new ReleaseVerdict(verdict), People.Trainer);
        await Door.TellAsync(new Web.Lists.AddToList(verdict, Web.Data.ListScope.Case, ["<i>Heron</i>"], EntityType.Organization, IsLeft: false, "an inn"), People.Trainer);
        var caseId = (await App.CreateApiClient().SettledAsync(verdict)).CaseId!.Value;

        var page = Render<CasePage>(parameters => parameters.Add(one => one.Id, caseId));

        page.WaitForElement("#ready");
        page.Find("h1").TextContent.ShouldBe("Case C <b>9</b>");
        page.FindAll("tbody tr").Count.ShouldBe(2);
        page.Find(".queue ins").TextContent.ShouldNotBeNullOrEmpty();
        page.Find(".case-terms strong").TextContent.ShouldBe("<i>Heron</i>");
        page.FindAll("h1 b, .case-terms i").ShouldBeEmpty();
    }

    private async Task<Guid> UploadAsync(string? caseNumber, string text, string more)
    {
        var client = App.CreateApiClient();
        (string, string)[] fields = caseNumber is null ? [] : [("caseNumber", caseNumber)];
        var uploaded = await client.UploadAsync(AWordFile.With(text, more), "case.docx", fields);
        (await client.SettledAsync(uploaded.Id)).FailureMessage.ShouldBeNull();

        return uploaded.Id;
    }

    private async Task<ReviewSession> SessionAsync(string? caseNumber, string text, string more)
    {
        var session = new ReviewSession(Door, People.Trainer, await Door.AskAsync(new OpenReview(await UploadAsync(caseNumber, text, more)), People.Trainer));
        await session.LookAheadAsync();

        return session;
    }

    private async Task<Guid> FinishedAsync(string caseNumber, string text)
    {
        var session = await SessionAsync(caseNumber, text, Guid.CreateVersion7().ToString("N"));
        await Door.TellAsync(new CompleteReview(session.File.VerdictId, AcceptRest: true), People.Trainer);

        return session.File.VerdictId;
    }

    private static async Task WaiveAsync(ReviewSession session)
    {
        await session.LookAheadAsync();
        var open = session.Doubts.Where(doubt => doubt.IsOpen).Select(doubt => doubt.Key).ToList();

        if (open.Count > 0)
        {
            await session.TakeAsync(new Web.Review.Doubts.WaiveDoubts(session.File.VerdictId, open, "for the test"), "");
        }
    }

    private async Task<string> TextAsync(Guid verdictId)
    {
        var file = await App.CreateApiClient().GetByteArrayAsync(new Uri($"/api/v1/verdicts/{verdictId}/releases/latest/file", UriKind.Relative));

        return System.Text.RegularExpressions.Regex.Replace(AWordFile.TextOf(file), "<[^>]*>", "", System.Text.RegularExpressions.RegexOptions.NonBacktracking);
    }
}
