using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Verdicts;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Pages;

public sealed class VerdictsPageTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    [Fact]
    public async Task The_filter_stands_in_the_address_and_narrows_the_list()
    {
        var client = App.CreateApiClient();
        await client.UploadAsync(AWordFile.With("Oak."), "oak.docx");
        await client.UploadAsync(AWordFile.With("Elm."), "elm.docx");
        Navigation.NavigateTo("/?q=oak");

        var page = Render<VerdictsPage>();

        page.WaitForAssertion(() => page.FindAll(".verdict-name").Select(name => name.TextContent).ShouldBe(["oak.docx"]));
        page.Find("#filter-name").GetAttribute("value").ShouldBe("oak");
        page.Find(".filters-total").TextContent.ShouldBe("1 verdict");
    }

    [Fact]
    public void Choosing_a_state_keeps_the_name_and_goes_to_the_first_page()
    {
        Navigation.NavigateTo("/?q=oak&page=3");
        var page = Render<VerdictsPage>();

        page.Find("#filter-state").Change("InReview");

        new Uri(Navigation.Uri).Query.ShouldBe("?q=oak&state=InReview");
    }

    [Fact]
    public void An_empty_result_says_how_to_get_out_of_it()
    {
        Navigation.NavigateTo("/?q=nothing-is-called-this");

        var page = Render<VerdictsPage>();

        page.WaitForAssertion(() => page.Find(".empty a").TextContent.ShouldBe("Show all"));
    }

    [Fact]
    public async Task A_failed_verdict_says_why_and_can_be_tried_again()
    {
        var client = App.CreateApiClient();
        var uploaded = await client.UploadAsync("no Word file"u8.ToArray(), "broken.docx");
        await client.SettledAsync(uploaded.Id);
        Navigation.NavigateTo("/?q=broken");

        var page = Render<VerdictsPage>();

        page.WaitForAssertion(() => page.Find(".verdict-failure").TextContent.ShouldContain(".docx"));
        page.Find("tbody button").TextContent.ShouldBe("Try again");
    }

    [Fact]
    public void Who_may_only_read_cannot_upload()
    {
        SignIn(People.Auditor);

        Render<VerdictsPage>().FindAll("#files").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("letter.docx", "not a Word file", ".docx")]
    [InlineData("notes.html", "text", "Save As")]
    [InlineData("scan.pdf.txt", "\0", "UTF-8")]
    [InlineData("empty.docx", "", "empty")]
    public void A_file_that_cannot_be_taken_says_at_its_name_what_to_do(string name, string content, string advice)
    {
        var page = Render<VerdictsPage>();

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(content, name));

        page.WaitForAssertion(() => page.Find(".upload-list li.failed").TextContent.ShouldContain(advice), TimeSpan.FromSeconds(10));
        page.Find(".upload-name").TextContent.ShouldBe(name);
    }

    [Fact]
    public void Several_files_at_once_each_end_with_their_own_result()
    {
        var page = Render<VerdictsPage>();

        page.FindComponent<InputFile>().UploadFiles(
            InputFileContent.CreateFromBinary(AWordFile.With("Several."), "good.docx"),
            InputFileContent.CreateFromText("bad", "bad.docx"));

        page.WaitForAssertion(
            () => page.FindAll(".upload-list li").Select(item => item.QuerySelector(".upload-error") is null).ShouldBe([true, false]),
            TimeSpan.FromSeconds(20));
        page.WaitForAssertion(() => page.FindAll(".upload-list a").Count.ShouldBe(1), TimeSpan.FromSeconds(20));
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();
}
