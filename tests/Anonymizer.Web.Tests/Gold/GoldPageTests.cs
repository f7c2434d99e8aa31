using Anonymizer.Web.Gold;
using Anonymizer.Web.Tests.Support;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Gold;

public sealed class GoldPageTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    [Fact]
    public async Task A_set_is_begun_filled_with_a_reviewed_verdict_locked_and_measured()
    {
        var file = await OpenAsync("Aldous Quillfeather lives in Marrowby.", "Page.");
        await App.ReviewAsync(file.VerdictId);
        var sets = Render<GoldPage>();
        await sets.WaitForAssertionAsync(() => sets.Find("#gold-name"));
        await sets.Find("#gold-name").ChangeAsync("Page set");
        await sets.Find("form").SubmitAsync();
        var address = Services.GetRequiredService<NavigationManager>().Uri;
        address.ShouldContain("gold/versions/");

        var page = Render<GoldVersionPage>(parameters => parameters.Add(one => one.Id, Guid.Parse(address.Split('/')[^1])));
        await page.WaitForAssertionAsync(() => page.Find(".card-panel input[type=checkbox]"));
        page.FindAll("#gold-lock").ShouldBeEmpty("there is nothing to lock");
        await page.Find(".card-panel input[type=checkbox]").ChangeAsync(true);
        await page.Find("#gold-add").ClickAsync();
        await page.WaitForAssertionAsync(() => page.FindAll(".gold-verdicts tbody tr").Count.ShouldBe(1));
        page.Find(".gold-verdicts").TextContent.ShouldContain("one reader");
        await page.Find(".card-panel form").SubmitAsync();

        await page.WaitForAssertionAsync(() => page.Find("#gold-state").GetAttribute("data-locked").ShouldBe("true"));
        await page.Find("#gold-measure").ClickAsync();
        await page.WaitForAssertionAsync(() => page.Find("#gold-figures"));
        page.Find("#gold-told").TextContent.ShouldContain("1 verdict");
        page.FindAll(".btn-outline-danger").ShouldBeEmpty("a locked version gives nothing away");
    }

    [Fact]
    public async Task An_auditor_reads_and_has_no_button()
    {
        var version = await Door.AskAsync(new CreateGoldSet("Read only"), People.Trainer);
        SignIn(People.Auditor);

        var page = Render<GoldVersionPage>(parameters => parameters.Add(one => one.Id, version));
        await page.WaitForAssertionAsync(() => page.Find("#gold-state"));

        page.FindAll("button, input").ShouldBeEmpty();
    }
}
