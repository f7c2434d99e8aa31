using Anonymizer.Web.Audit;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Tests.Support;
using Bunit;

namespace Anonymizer.Web.Tests.Audit;

public sealed class AuditPageTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    [Fact]
    public async Task An_auditor_sees_who_did_what_narrows_it_and_checks_the_whole()
    {
        var file = await OpenAsync("Aldous Quillfeather lives in Marrowby.", "Audited.");
        await Door.TellAsync(new SignLedger(), Actor.Service);
        SignIn(People.Auditor);

        var page = Render<AuditPage>();
        await page.WaitForStateAsync(() => page.FindAll("tbody tr").Count > 3);
        page.Find("#audit-subject").Change($"verdict:{file.VerdictId}");
        await page.Find("form").SubmitAsync();

        await page.WaitForAssertionAsync(() => page.FindAll("tbody td:nth-child(4)").Select(action => action.TextContent).ShouldBe(["open-review", "detect-verdict", "upload-verdict"]));
        page.Find("tbody tr td:nth-child(3)").TextContent.ShouldBe("program " + People.Trainer.Id.ToString()[..8]);

        await page.FindAll("button").Single(button => button.TextContent.Contains("Check the whole ledger")).ClickAsync(new());
        await page.WaitForAssertionAsync(() => page.Find("[role=status] p").TextContent.ShouldContain("The ledger is whole"));
    }
}
