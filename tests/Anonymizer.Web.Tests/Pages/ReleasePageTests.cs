using Anonymizer.Core.Review;
using Anonymizer.Web.Release;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Doubts;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Word;
using Bunit;

namespace Anonymizer.Web.Tests.Pages;

public sealed class ReleasePageTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{

    [Fact]
    public async Task A_reviewed_verdict_is_released_and_can_be_downloaded()
    {
        var file = await OpenAsync("Aldous Quillfeather of Marrowby.", "Released.");
        await Door.TellAsync(new CompleteReview(file.VerdictId, AcceptRest: true), People.Trainer);
        var page = Show(file.VerdictId);

        page.Find("#release").Click();

        page.WaitForElement("#download").GetAttribute("href").ShouldBe($"api/v1/verdicts/{file.VerdictId}/releases/1/file");
        page.Find("#download").HasAttribute("download").ShouldBeTrue();
        page.Find(".release").TextContent.ShouldContain("2 replacements");
        page.Find("details").TextContent.ShouldContain("document.xml");
    }

    [Fact]
    public async Task A_name_that_is_marked_in_one_place_only_is_masked_wherever_it_stands()
    {
        var file = await OpenAsync("Aldous Quillfeather left Marrowby for good.", "Aldous Quillfeather came back.", "Marked once.");
        await Door.AskAsync(new DecideSuggestion(file.VerdictId, file.Review.Suggestions[1].Id, Decision.Rejected), People.Trainer);
        await Door.AskAsync(new ResizeMention(file.VerdictId, file.Review.Suggestions[2].Id, Occurrences.Of("came back", file.Review.Text)[0]), People.Trainer);
        var doubts = (await Door.AskAsync(new GetOutlook(file.VerdictId), People.Trainer)).Doubts;
        await Door.AskAsync(new WaiveDoubts(file.VerdictId, [.. doubts.Select(doubt => doubt.Key)], "to be masked by the release"), People.Trainer);
        await Door.TellAsync(new CompleteReview(file.VerdictId, AcceptRest: true), People.Trainer);
        var page = Show(file.VerdictId);

        page.Find("#release").Click();

        page.WaitForElement("#download");
        var released = await Door.AskAsync(new DownloadVerdict(file.VerdictId), People.Trainer);
        WordReader.Read(released.File).Text.Value.ShouldNotContain("Quillfeather");
    }

    [Fact]
    public async Task A_verdict_still_in_review_leads_back_to_it()
    {
        var file = await OpenAsync("Aldous Quillfeather of Marrowby.", "Too early.");
        var page = Show(file.VerdictId);

        page.Find(".alert a").GetAttribute("href").ShouldBe($"verdicts/{file.VerdictId}/review");
        page.FindAll("#release").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_reviewer_chooses_for_each_picture_and_the_choice_is_remembered()
    {
        var client = App.CreateApiClient();
        var uploaded = await client.UploadAsync(AWordFile.WithPicture("Aldous Quillfeather sealed it."), "sealed.docx");
        await client.SettledAsync(uploaded.Id);
        await App.ReviewAsync(uploaded.Id);
        var page = Show(uploaded.Id);

        page.Find("#pictures img").GetAttribute("src").ShouldBe($"api/v1/verdicts/{uploaded.Id}/pictures/1/file");
        page.Find("#pictures select").Change("Blank");
        page.Find("#release").Click();

        page.WaitForElement("#picture-report").TextContent.ShouldContain("a grey field took its place, as a person chose.");
        Show(uploaded.Id).Find("#pictures select").GetAttribute("value").ShouldBe("Blank");
    }

    [Fact]
    public void A_refusal_shows_what_leaks_and_where()
    {
        var report = new Core.Verification.ReleaseReport(
            new Core.Verification.Coverage([new("word/embeddings/x.bin", Core.Verification.PartTreatment.NotInspected, "an embedded object")]),
            [new Core.Verification.Leak(1, "word/footnotes.xml", "paragraph 2", "as written")],
            Replaced: 5);

        var details = Render<ReleaseDetails>(parameters => parameters.Add(shown => shown.Report, report).Add(shown => shown.Terms, ["Marrowby", "Quillfeather"]));

        details.Find("tbody tr").TextContent.ShouldBe("Quillfeatherword/footnotes.xmlparagraph 2as written");
        details.Find("details").HasAttribute("open").ShouldBeTrue();
        details.Find("tr.table-danger").TextContent.ShouldContain("an embedded object");
    }

    private IRenderedComponent<ReleasePage> Show(Guid verdictId)
    {
        var page = Render<ReleasePage>(parameters => parameters.Add(shown => shown.Id, verdictId));
        page.WaitForElement("#ready");

        return page;
    }
}
