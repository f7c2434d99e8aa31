using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Queue;
using Anonymizer.Web.Tests.Support;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Queue;

public sealed class QueuePageTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    [Fact]
    public async Task The_words_of_a_file_name_narrow_the_list_and_never_stand_in_the_address()
    {
        var client = App.CreateApiClient();
        await client.UploadAsync(AWordFile.With("Oak."), "oak.docx");
        await client.UploadAsync(AWordFile.With("Elm."), "elm.docx");
        var page = Render<QueuePage>();

        page.WaitForElement("#filter-name").Input("oak");

        page.WaitForAssertion(() => page.FindAll(".verdict-name").Select(name => name.TextContent).ShouldBe(["oak.docx"]));
        page.Find(".filters-total").TextContent.ShouldBe("1 verdict");
        Navigation.Uri.ShouldNotContain("oak");
        page.Find("form[action*=export] input[name=name]").GetAttribute("value").ShouldBe("oak");
        page.Find("form[action*=export]").GetAttribute("action").ShouldNotBeNull().ShouldNotContain("oak");
    }

    [Fact]
    public async Task A_bookmark_opens_the_same_list_again()
    {
        var client = App.CreateApiClient();
        var uploaded = await client.UploadAsync(AWordFile.With("Bookmarked."), "bookmarked.docx", ("court", "Quay Court"), ("priority", "urgent"), ("caseNumber", "Q <i>1</i>"));
        await client.UploadAsync(AWordFile.With("Other."), "other.docx", ("court", "Quay Court"));
        var court = (await client.SettledAsync(uploaded.Id)).CourtId;
        Navigation.NavigateTo($"/?court={court}&priority=Urgent&sort=Name&page=1");

        var page = Render<QueuePage>();

        page.WaitForAssertion(() => page.FindAll(".verdict-name").Select(name => name.TextContent).ShouldBe(["bookmarked.docx"]));
        page.Find("#filter-court").GetAttribute("value").ShouldBe(court.ToString());
        page.Find("th[aria-sort=ascending]").TextContent.ShouldContain("File");
        page.FindAll("tbody i").ShouldBeEmpty("what a stranger wrote is shown as text");
    }

    [Fact]
    public void Choosing_a_filter_keeps_the_others_and_goes_to_the_first_page()
    {
        Navigation.NavigateTo("/?priority=High&page=3");
        var page = Render<QueuePage>();

        page.Find("#filter-state").Change("InReview");

        new Uri(Navigation.Uri).Query.ShouldBe("?priority=High&state=InReview");
    }

    [Fact]
    public void A_column_is_sorted_by_its_head_and_the_other_way_round_by_a_second_click()
    {
        var page = Render<QueuePage>();
        page.WaitForElement("th .sort");

        page.FindAll("th .sort").Single(head => head.TextContent.StartsWith("Priority", StringComparison.Ordinal)).Click();
        new Uri(Navigation.Uri).Query.ShouldBe("?sort=Priority");
        page.WaitForElement("th[aria-sort=descending] .sort").Click();

        page.WaitForElement("th[aria-sort=ascending]").TextContent.ShouldContain("Priority");
        new Uri(Navigation.Uri).Query.ShouldBe("?sort=Priority&dir=up");
    }

    [Fact]
    public void An_empty_result_says_how_to_get_out_of_it()
    {
        Navigation.NavigateTo($"/?court={Guid.NewGuid()}");

        var page = Render<QueuePage>();

        page.WaitForAssertion(() => page.Find(".empty button").TextContent.ShouldBe("Show all"));
        page.Find(".empty button").Click();
        page.WaitForElement("tbody tr");
        new Uri(Navigation.Uri).Query.ShouldBeEmpty();
    }

    [Fact]
    public async Task Chosen_verdicts_get_their_priority_in_one_step()
    {
        var client = App.CreateApiClient();
        var court = await CourtOfAsync(client, "Ranked Court", "ranked-a.docx", "ranked-b.docx");
        Navigation.NavigateTo($"/?court={court}");
        var page = Render<QueuePage>();

        page.WaitForElement("thead .form-check-input").Change(true);
        page.Find(".bulk strong").TextContent.ShouldBe("2 verdicts chosen");
        page.Find("#bulk-priority").Change("Urgent");
        await page.FindAll(".bulk button")[0].ClickAsync(new());

        page.WaitForAssertion(() => page.FindAll("tbody .priority").Select(mark => mark.TextContent).ShouldBe(["Urgent", "Urgent"]));
    }

    [Fact]
    public async Task Those_on_the_automatic_route_are_released_and_a_doubt_refuses_its_own_alone()
    {
        var client = App.CreateApiClient();
        var good = await client.UploadAsync(AWordFile.With($"{WebApp.Person} agreed."), "automatic-good.docx", ("court", "Automatic Court"));
        var doubtful = await client.UploadAsync(AWordFile.WithPicture("A seal."), "automatic-doubtful.docx", ("court", "Automatic Court"));
        var full = await client.UploadAsync(AWordFile.With("In full."), "full.docx", ("court", "Automatic Court"));
        var court = (await client.SettledAsync(good.Id)).CourtId;
        await client.SettledAsync(doubtful.Id);
        await client.SettledAsync(full.Id);
        await RouteAsync(good.Id);
        await RouteAsync(doubtful.Id);
        Navigation.NavigateTo($"/?court={court}");
        var page = Render<QueuePage>();

        page.WaitForElement("thead .form-check-input").Change(true);
        page.FindAll(".bulk button")[1].TextContent.ShouldEndWith("(2)");
        await page.FindAll(".bulk button")[1].ClickAsync(new());

        page.WaitForAssertion(() => page.Find("#bulk-heading").TextContent.ShouldBe("2 of 2 done: 1 released, 1 refused"));
        page.Find(".bulk-results li.failed").TextContent.ShouldContain("automatic-doubtful.docx");
        (await client.SettledAsync(good.Id)).State.ShouldBe(VerdictState.Released);
        (await client.SettledAsync(full.Id)).State.ShouldBe(VerdictState.Detected);
    }

    [Fact]
    public async Task A_failed_verdict_says_why_and_can_be_tried_again()
    {
        var client = App.CreateApiClient();
        var uploaded = await client.UploadAsync("no Word file"u8.ToArray(), "broken.docx");
        await client.SettledAsync(uploaded.Id);

        var page = Render<QueuePage>();

        page.WaitForElement("#filter-name").Input("broken");
        page.WaitForAssertion(() => page.Find(".verdict-failure").TextContent.ShouldContain(".docx"));
        page.Find("tbody button").TextContent.ShouldBe("Try again");
    }

    [Fact]
    public void Who_may_only_read_cannot_upload()
    {
        SignIn(People.Auditor);

        Render<QueuePage>().FindAll("#files").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("letter.docx", "not a Word file", ".docx")]
    [InlineData("notes.html", "text", "Save As")]
    [InlineData("scan.pdf.txt", "\0", "UTF-8")]
    [InlineData("empty.docx", "", "empty")]
    public void A_file_that_cannot_be_taken_says_at_its_name_what_to_do(string name, string content, string advice)
    {
        var page = Render<QueuePage>();

        page.FindComponents<InputFile>()[0].UploadFiles(InputFileContent.CreateFromText(content, name));

        page.WaitForAssertion(() => page.Find(".upload-list li.failed").TextContent.ShouldContain(advice));
        page.Find(".upload-name").TextContent.ShouldBe(name);
    }

    [Fact]
    public void Several_files_at_once_each_end_with_their_own_result()
    {
        var page = Render<QueuePage>();

        page.FindComponents<InputFile>()[0].UploadFiles(
            InputFileContent.CreateFromBinary(AWordFile.With("Several."), "good.docx"),
            InputFileContent.CreateFromText("bad", "bad.docx"));

        page.WaitForAssertion(
            () => page.FindAll(".upload-list li").Select(item => item.QuerySelector(".upload-error") is null).ShouldBe([false, true], "the refused one first"));
        page.WaitForAssertion(() => page.FindAll(".upload-list a").Count.ShouldBe(1));
    }

    [Fact]
    public async Task A_file_that_comes_again_says_as_which_verdict_it_is_here()
    {
        var file = AWordFile.With("The same, again.");
        var first = await App.CreateApiClient().UploadAsync(file, "first name.docx");
        var page = Render<QueuePage>();

        page.FindComponents<InputFile>()[0].UploadFiles(InputFileContent.CreateFromBinary(file, "second name.docx"));

        page.WaitForAssertion(() => page.Find(".upload-list li").TextContent.ShouldContain("is here already, as “first name.docx”"));
        page.Find(".upload-list a").GetAttribute("href").ShouldBe($"verdicts/{first.Id}/review");
    }

    [Fact]
    public void A_zip_is_unpacked_and_each_file_of_it_has_its_result()
    {
        var page = Render<QueuePage>();
        var zip = AZip.Of(("a/one.docx", AWordFile.With("Zipped one.")), ("b/<b>two<b>.docx", "no Word file"u8.ToArray()), ("b/inner.zip", AZip.Of()), ("b/photo.jpg", [1, 2, 3]));

        page.FindComponents<InputFile>()[0].UploadFiles(InputFileContent.CreateFromBinary(zip, "lot.zip"));

        page.WaitForAssertion(() => page.Find(".upload-summary").TextContent.Trim().ShouldBe("4 of 4 files done: 1 received, 0 here already, 3 refused"));
        page.FindAll(".upload-name").Select(name => name.TextContent).ShouldBe(["<b>two<b>.docx", "inner.zip", "photo.jpg", "one.docx"], ignoreOrder: true);
        page.FindAll(".upload-name b").ShouldBeEmpty();
    }

    [Fact]
    public void A_zip_that_leads_out_of_its_folder_is_refused_whole()
    {
        var page = Render<QueuePage>();

        page.FindComponents<InputFile>()[0].UploadFiles(InputFileContent.CreateFromBinary(AZip.Of(("../../evil.docx", AWordFile.With("Evil."))), "evil.zip"));

        page.WaitForAssertion(() => page.Find(".upload-list li.failed").TextContent.ShouldContain("outside"));
        page.Find(".upload-name").TextContent.ShouldBe("evil.zip");
    }

    [Fact]
    public void What_is_said_above_holds_for_each_file_and_an_unreadable_date_stops_them()
    {
        var page = Render<QueuePage>();
        page.Find("#upload-decided").Change("last spring");
        page.WaitForAssertion(() => page.Find("#upload-decided").GetAttribute("aria-invalid").ShouldBe("true"));

        page.FindComponents<InputFile>()[0].UploadFiles(InputFileContent.CreateFromBinary(AWordFile.With("Undated."), "undated.docx"));
        page.WaitForAssertion(() => page.Find(".upload-list li.failed").TextContent.ShouldContain("date or year"));

        page.Find("#upload-decided").Change("2020");
        page.Find("#upload-case").Input("D-1/2020");
        page.FindComponents<InputFile>()[0].UploadFiles(InputFileContent.CreateFromBinary(AWordFile.With("Undated."), "dated.docx"));
        page.WaitForAssertion(() => page.FindAll("tbody a").Select(link => link.TextContent).ShouldContain("D-1/2020"));
    }

    private static async Task<Guid?> CourtOfAsync(HttpClient client, string court, params string[] names)
    {
        var last = Guid.Empty;

        foreach (var name in names)
        {
            last = (await client.UploadAsync(AWordFile.With(name), name, ("court", court))).Id;
            await client.SettledAsync(last);
        }

        return (await client.SettledAsync(last)).CourtId;
    }

    private async Task RouteAsync(Guid verdictId)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        (await database.Verdicts.FindAsync([verdictId], Xunit.TestContext.Current.CancellationToken))!.GoBy(ReviewRoute.Automatic);
        await database.SaveChangesAsync(Xunit.TestContext.Current.CancellationToken);
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();
}
