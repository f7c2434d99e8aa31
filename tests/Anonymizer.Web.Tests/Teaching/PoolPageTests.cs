using Anonymizer.Web.Platform;
using Anonymizer.Web.Teaching.Guidelines;
using Anonymizer.Web.Teaching.Pool;
using Anonymizer.Web.Teaching.Rules;
using Anonymizer.Web.Tests.Support;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;

namespace Anonymizer.Web.Tests.Teaching;

public sealed class PoolPageTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    private static readonly Actor Chief = new(Guid.Parse("00000000-0000-7000-8000-0000000000cc"), "chief@court.example", [Role.Administrator]);

    [Fact]
    public async Task An_administrator_changes_the_rules_with_a_reason()
    {
        SignIn(Chief);
        var page = Render<PoolPage>();
        page.WaitForElement("#rules-days").Change("90");
        page.Find("#rules-pseudonyms").Change(true);
        page.Find("#rules-reason").Change("as the court decided");
        page.Find(".rules-form").Submit();

        page.WaitForElement(".alert-success");
        var rules = (await Door.AskAsync(new GetTeachingRules(), Chief))[0];
        (rules.Rules.RetentionDays, rules.Rules.ArePseudonyms, rules.Reason).ShouldBe((90, true, "as the court decided"));
    }

    [Fact]
    public async Task Somebody_is_found_and_erased()
    {
        var file = await OpenAsync("Aldous Quillfeather was here.", "Erased on the page.");
        SignIn(Chief);
        var page = Render<PoolPage>();
        page.WaitForElement("#erasure-name").Change("Aldous Quillfeather");
        page.FindAll("form.inline-form")[0].Submit();

        page.WaitForElement($"#erase-{file.VerdictId}").Change(true);
        page.Find("#erasure-reason").Change("request 7");
        page.FindAll("form.inline-form")[1].Submit();

        page.WaitForElement(".alert-success").TextContent.ShouldContain("No model learned from it");
    }

    [Fact]
    public void A_trainer_brings_texts_and_is_told_what_became_of_them()
    {
        SignIn(People.Trainer);
        var page = Render<PoolPage>();
        page.WaitForElement("#exchange-file");
        page.FindAll("#rules-reason").ShouldBeEmpty();
        page.FindAll("#erasure-name").ShouldBeEmpty();

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("Zed B-PER\ncame O\n", "one.conll"));

        page.WaitForElement(".alert-success").TextContent.ShouldContain("New in the pool: 1");
    }

    [Fact]
    public void A_guideline_is_written_and_old_versions_are_read()
    {
        SignIn(People.Trainer);
        var page = Render<GuidelinesPage>();
        page.WaitForElement(".guideline button").Click();
        page.Find("#guideline-text").Change("Names of people.");
        page.Find(".guideline form").Submit();

        page.WaitForAssertion(() => page.FindAll(".guideline-text")[0].TextContent.ShouldBe("Names of people."));
        page.Find("#guideline-version").Change("0");
        page.WaitForAssertion(() => page.FindAll(".guideline-text")[0].TextContent.ShouldNotBe("Names of people."));
        page.FindAll(".guideline button").ShouldBeEmpty();
    }
}
