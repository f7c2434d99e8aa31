using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Web.Data;
using Anonymizer.Web.Lists;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review;
using Anonymizer.Web.Tests.Support;
using Bunit;
using FluentValidation;

namespace Anonymizer.Web.Tests.Lists;

public sealed class ListsTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    [Fact]
    public async Task What_is_listed_is_found_in_the_next_verdict_of_the_case_and_in_no_other()
    {
        var first = await UploadAsync("The heron of the ford was there.", "Case 7/2026", court: null);
        await Door.TellAsync(new AddToList(first, ListScope.Case, ["The Heron"], EntityType.Organization, IsLeft: false, "an inn"), People.Trainer);

        var same = await ReviewOfAsync(await UploadAsync("Then THE HERON burnt.", "case 7/2026", court: null));
        var other = await ReviewOfAsync(await UploadAsync("Then The Heron sang.", "Case 8/2026", court: null));

        var mention = same.Review.Suggestions.ShouldHaveSingleItem().Mention;
        (same.Review.Text.At(mention.Span), mention.Type, mention.Need, mention.Explanation.Source).ShouldBe(("THE HERON", EntityType.Organization, Need.Direct, MentionSource.List));
        other.Review.Suggestions.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_case_says_goes_before_what_its_court_says()
    {
        var first = await UploadAsync("One Marrowby.", "Case 9/2026", "Ford Court");
        await Door.TellAsync(new AddToList(first, ListScope.Court, ["Marrowby"], EntityType.Location, IsLeft: false, "a hamlet"), People.Trainer);
        await Door.TellAsync(new AddToList(first, ListScope.Case, ["marrowby"], EntityType.Location, IsLeft: true, "the town itself is party"), People.Trainer);

        (await ReviewOfAsync(await UploadAsync("Two: Marrowby.", "Case 9/2026", "Ford Court"))).Review.Suggestions.ShouldHaveSingleItem().Mention.Need.ShouldBe(Need.NoMask);
        (await ReviewOfAsync(await UploadAsync("Three: Marrowby.", "Case 10/2026", "FORD COURT"))).Review.Suggestions.ShouldHaveSingleItem().Mention.Need.ShouldBe(Need.Direct);
    }

    [Fact]
    public async Task A_term_needs_a_reason_and_a_worker()
    {
        var verdict = await UploadAsync("Unlisted.", "Case 11/2026", court: null);

        await Should.ThrowAsync<ValidationException>(() => Door.TellAsync(new AddToList(verdict, ListScope.Case, ["x"], EntityType.Person, IsLeft: false, " "), People.Trainer));
        await Should.ThrowAsync<ForbiddenException>(() => Door.TellAsync(new AddToList(verdict, ListScope.Case, ["x"], EntityType.Person, IsLeft: false, "y"), People.Auditor));
        (await Should.ThrowAsync<DomainException>(() => Door.TellAsync(new AddToList(verdict, ListScope.Court, ["x"], EntityType.Person, IsLeft: false, "y"), People.Trainer))).Code.ShouldBe("lists.no-place");
    }

    [Fact]
    public async Task The_page_shows_a_term_with_its_reason_and_takes_it_off()
    {
        var verdict = await UploadAsync("Shown on the page.", "Case 12/2026", court: null);
        await Door.TellAsync(new AddToList(verdict, ListScope.Case, ["Grey Egret"], EntityType.Organization, IsLeft: true, "the name of a ship"), People.Trainer);
        var page = Render<ListsPage>();
        page.WaitForElement("#lists-place").Change("case 12");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => page.Find("tbody tr").TextContent.ShouldContain("the name of a ship"));
        await page.Find("button[aria-label='Take Grey Egret off the list']").ClickAsync(new());

        page.WaitForAssertion(() => page.FindAll("tbody tr").ShouldBeEmpty());
        await Should.ThrowAsync<NotFoundException>(() => Door.TellAsync(new RemoveFromList(Guid.CreateVersion7()), People.Trainer));
    }

    private async Task<Guid> UploadAsync(string text, string caseNumber, string? court)
    {
        (string, string)[] fields = court is null ? [("caseNumber", caseNumber)] : [("caseNumber", caseNumber), ("court", court)];
        var uploaded = await App.CreateApiClient().UploadAsync(AWordFile.With(text, Guid.CreateVersion7().ToString("N")), "listed.docx", fields);
        await App.CreateApiClient().SettledAsync(uploaded.Id);

        return uploaded.Id;
    }

    private async Task<ReviewFile> ReviewOfAsync(Guid verdict) => await Door.AskAsync(new OpenReview(verdict), People.Trainer);
}
