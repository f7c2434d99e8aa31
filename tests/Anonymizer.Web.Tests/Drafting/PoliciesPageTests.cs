using Anonymizer.Web.Drafting;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Policy;
using Anonymizer.Web.Tests.Support;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Drafting;

public sealed class PoliciesPageTests : PageContext, IClassFixture<WebApp>
{
    public PoliciesPageTests(WebApp app)
        : base(app) => SignIn(new Actor(Guid.Parse("00000000-0000-7000-8000-00000000000c"), "chief@court.example", [Role.Administrator]));

    [Fact]
    public async Task A_court_takes_up_a_policy_with_a_reason()
    {
        var id = await Door.AskAsync(new CreatePolicy(Document("Of a court"), "Test."), Actor.Service);
        var page = Render<PoliciesPage>();

        await page.Find("#use-court").InputAsync(new() { Value = "County Court at Oxmoor" });
        await page.Find("#use-policy").ChangeAsync(new() { Value = id.ToString() });
        await page.Find("#use-reason").InputAsync(new() { Value = "Its own presidium." });
        await page.Find("form[aria-label]").SubmitAsync();

        page.WaitForAssertion(() => page.Find("#policy-uses").TextContent.ShouldContain("Its own presidium."));
        page.FindAll("tbody tr").First(row => row.TextContent.Contains("Of a court", StringComparison.Ordinal)).TextContent.ShouldContain("County Court at Oxmoor");
    }

    [Fact]
    public async Task A_wrong_file_is_refused_with_its_line_and_a_right_one_becomes_a_policy()
    {
        var page = Render<PoliciesPage>();
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("{\n  \"version\": 0 }", "wrong.json"));
        page.WaitForAssertion(() => page.Find(".alert").TextContent.ShouldContain("line 2, column 3"));

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(Document("Imported"), "right.json"));
        await page.Find("#new-reason").InputAsync(new() { Value = "From the other court." });
        await page.Find("form[aria-labelledby]").SubmitAsync();

        page.WaitForAssertion(() => Services.GetRequiredService<NavigationManager>().Uri.ShouldContain("/policies/"));
        (await Door.AskAsync(new ListPolicies(), People.Auditor)).Policies.ShouldContain(policy => policy.Name == "Imported" && policy.Reason == "From the other court.");
    }

    [Fact]
    public void Who_only_reads_is_offered_nothing_to_change()
    {
        SignIn(People.Auditor);
        var page = Render<PoliciesPage>();

        page.Markup.ShouldContain("Default");
        page.FindAll("form").ShouldBeEmpty();
    }

    private static string Document(string name) => $$"""{"version":1,"name":"{{name}}","language":"en","rules":[{"operator":"letter"}]}""";
}
