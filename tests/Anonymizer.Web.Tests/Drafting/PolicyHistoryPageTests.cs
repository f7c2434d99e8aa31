using System.Globalization;
using Anonymizer.Web.Drafting.History;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Policy;
using Anonymizer.Web.Tests.Support;
using Bunit;

namespace Anonymizer.Web.Tests.Drafting;

public sealed class PolicyHistoryPageTests : PageContext, IClassFixture<WebApp>
{
    public PolicyHistoryPageTests(WebApp app)
        : base(app) => SignIn(new Actor(Guid.Parse("00000000-0000-7000-8000-00000000000c"), "chief@court.example", [Role.Administrator]));

    [Fact]
    public async Task Each_version_says_who_why_and_what_and_going_back_is_a_new_one()
    {
        var id = await Door.AskAsync(new CreatePolicy(Document("Told", "letter"), "First words."), Actor.Service);
        await Door.AskAsync(new SavePolicy(id, 1, Document("Told", "blackBar"), "Bars are safer."), Actor.Service);
        var page = Render<PolicyHistoryPage>(parameters => parameters.Add(one => one.Id, id));

        page.FindAll(".policy-versions > li").Select(version => version.GetAttribute("data-version")).ShouldBe(["2", "1"]);
        page.Find("[data-version='2']").TextContent.ShouldContain("Bars are safer.");
        page.Find("[data-version='2'] del").TextContent.ShouldContain("letter");
        page.Find("[data-version='2'] ins").TextContent.ShouldContain("black bar");

        await page.Find("[data-restore='1']").ClickAsync(new());
        await page.Find("#restore-reason").InputAsync(new() { Value = "Too black." });
        await page.Find("dialog form").SubmitAsync();

        page.WaitForAssertion(() => page.FindAll(".policy-versions > li").Count.ShouldBe(3));
        page.Find("[data-version='3']").TextContent.ShouldContain("as version 1");
        page.Find("[data-version='3'] ins").TextContent.ShouldContain("letter");
    }

    [Fact]
    public async Task In_latvian_the_history_speaks_latvian()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("lv");
        var id = await Door.AskAsync(new CreatePolicy(Document("Latviski", "letter"), "Sākums."), Actor.Service);
        await Door.AskAsync(new SavePolicy(id, 1, Document("Latviski", "remove"), "Izņemt."), Actor.Service);
        var page = Render<PolicyHistoryPage>(parameters => parameters.Add(one => one.Id, id));

        page.Markup.ShouldContain("2. versija");
        page.Find("[data-version='2'] ins").TextContent.ShouldContain("izņemts");
    }

    private static string Document(string name, string operatorName) => $$"""{"version":1,"name":"{{name}}","language":"en","rules":[{"operator":"{{operatorName}}"}]}""";
}
