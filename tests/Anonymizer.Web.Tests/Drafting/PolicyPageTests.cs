using Anonymizer.Core.Detection;
using Anonymizer.Core.Policy;
using Anonymizer.Web.Drafting;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Policy;
using Anonymizer.Web.Tests.Support;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Drafting;

public sealed class PolicyPageTests : PageContext, IClassFixture<WebApp>
{
    private const string Document = """{"version":1,"name":"NAME","language":"en","rules":[{"need":"NO_MASK","operator":"keep"},{"role":"JUDGE","operator":"keep"},{"operator":"letter"}]}""";

    private static readonly Actor Chief = new(Guid.Parse("00000000-0000-7000-8000-00000000000c"), "chief@court.example", [Role.Administrator]);

    public PolicyPageTests(WebApp app)
        : base(app) => SignIn(Chief);

    [Fact]
    public async Task A_choice_in_the_matrix_is_shown_at_once_and_stored_only_with_a_reason()
    {
        var (id, page) = await ShowAsync("Matrix");

        await page.Find("#type-PERSON-Direct").ChangeAsync(new() { Value = "blackBar" });
        page.Find(".policy-state").TextContent.ShouldContain("1 change");
        page.Find("#type-PERSON-Direct").GetAttribute("data-operator").ShouldBe("blackBar");
        page.Find("#type-LOC-Direct").GetAttribute("data-operator").ShouldBe("letter");
        (await HistoryAsync(id)).Versions.Count.ShouldBe(1);

        await page.Find("#save-policy").ClickAsync(new());
        page.Find(".policy-changes").TextContent.ShouldContain("New rule 3");
        page.Find("dialog button[type=submit]").HasAttribute("disabled").ShouldBeTrue("a reason is missing");
        await page.Find("#save-reason").InputAsync(new() { Value = "The presidium decided so." });
        await page.Find("dialog form").SubmitAsync();

        page.WaitForAssertion(() => page.Find(".policy-version").TextContent.ShouldContain("2"));
        var history = await HistoryAsync(id);
        history.Newest.Reason.ShouldBe("The presidium decided so.");
        history.Newest.Policy.Deciding(new RuleSubject(EntityType.Person, Need.Direct)).Rule.Operator.ShouldBe("blackBar");
    }

    [Fact]
    public async Task An_edit_is_undone_and_done_again_step_by_step()
    {
        var (_, page) = await ShowAsync("Undone");
        await page.Find("#type-PERSON-Direct").ChangeAsync(new() { Value = "blackBar" });
        await page.Find("#type-PERSON-Direct").ChangeAsync(new() { Value = "remove" });

        await page.FindAll(".policy-tools button")[0].ClickAsync(new());
        page.Find("#type-PERSON-Direct").GetAttribute("data-operator").ShouldBe("blackBar");
        await page.FindAll(".policy-tools button")[0].ClickAsync(new());
        page.Find(".policy-state").TextContent.ShouldContain("Nothing is changed");
        await page.FindAll(".policy-tools button")[1].ClickAsync(new());
        page.Find("#type-PERSON-Direct").GetAttribute("data-operator").ShouldBe("blackBar");
    }

    [Fact]
    public async Task Roles_rules_zones_reasons_floors_and_routes_are_each_edited_on_their_part_of_the_page()
    {
        var (_, page) = await ShowAsync("Parts");

        Go(page, "roles");
        await page.Find("#role-Judge").ChangeAsync(new() { Value = "initials" });
        Go(page, "rules");
        page.FindAll("[data-rule]").Count.ShouldBe(4);
        await page.FindAll("[data-rule='4'] button")[0].ClickAsync(new());
        page.Find("[data-rule='3']").TextContent.ShouldContain("Everything");
        Go(page, "zones");
        await page.Find("#add-rule").ClickAsync(new());
        await page.FindAll(".ticks")[1].QuerySelectorAll("input")[5].ChangeAsync(new() { Value = true });
        await page.Find(".rule-editor").SubmitAsync();
        page.Find("[data-rule='1']").TextContent.ShouldContain("Header");
        Go(page, "reasons");
        await page.Find("#add-reason").ClickAsync(new());
        await page.FindAll(".policy-reasons tbody textarea")[2].ChangeAsync(new() { Value = "Art. 7" });
        Go(page, "thresholds");
        await page.Find("#floor-PERSON").ChangeAsync(new() { Value = "99.5" });
        Go(page, "routes");
        await page.Find("#automatic-on").ChangeAsync(new() { Value = true });
        await page.Find("#automatic-risk").ChangeAsync(new() { Value = "0.25" });
        await page.Find("#audit-share").ChangeAsync(new() { Value = "5" });
        await page.Find("#add-second").ClickAsync(new());
        Go(page, "general");
        await page.Find("#unread-pictures").ChangeAsync(new() { Value = "Refuse" });

        await page.Find("#save-policy").ClickAsync(new());
        var told = page.FindAll(".policy-change-title").Select(title => title.TextContent).ToList();
        told.ShouldContain("Reason R1");
        told.ShouldContain("Found at least, Person");
        told.ShouldContain("Second reader");
        page.Find(".policy-changes").TextContent.ShouldContain("certain from 98%, at most 0.25 names missed");
        page.Find(".policy-changes").TextContent.ShouldContain("99.5 %");
    }

    [Fact]
    public async Task A_wrong_reason_is_not_taken_and_says_what_to_write()
    {
        var (_, page) = await ShowAsync("Wrong");
        Go(page, "reasons");

        await page.FindAll(".policy-reasons tbody input")[0].ChangeAsync(new() { Value = "no spaces here" });

        page.Find(".alert").TextContent.ShouldContain("hyphens");
        page.Find(".policy-state").TextContent.ShouldContain("Nothing is changed");
    }

    [Fact]
    public async Task The_preview_shows_what_a_chosen_verdict_reads_like_without_saving()
    {
        var file = await OpenAsync("The claim of Aldous Quillfeather of Marrowby.", "Nothing here.", "Previewed.");
        var (id, page) = await ShowAsync("Preview", $"?verdict={file.VerdictId}");
        page.WaitForAssertion(() => page.Find("#preview-changes").TextContent.ShouldContain("Nothing in this verdict"));

        await page.Find("#type-PERSON-Direct").ChangeAsync(new() { Value = "blackBar" });

        page.WaitForAssertion(() => page.Find("#preview-changes").TextContent.ShouldContain("1 place reads differently"));
        page.FindAll(".policy-preview-text p").Count.ShouldBe(1, "only what changes");
        page.Find(".policy-preview-text ins").TextContent.ShouldBe("█████");
        (await HistoryAsync(id)).Versions.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_only_reads_sees_the_policy_and_changes_nothing()
    {
        SignIn(People.Auditor);
        var (_, page) = await ShowAsync("Read");

        page.FindAll("#save-policy").ShouldBeEmpty();
        page.Find(".policy-edit fieldset").HasAttribute("disabled").ShouldBeTrue();
        page.Markup.ShouldContain("Only an administrator changes it");
    }

    private void Go(IRenderedComponent<PolicyPage> page, string tab)
    {
        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo(navigation.GetUriWithQueryParameter("tab", tab));
        page.WaitForElement($".policy-tabs a[aria-current][href*='tab={tab}']");
    }

    private async Task<(Guid Id, IRenderedComponent<PolicyPage> Page)> ShowAsync(string name, string query = "")
    {
        var id = await Door.AskAsync(new CreatePolicy(Document.Replace("NAME", name, StringComparison.Ordinal), "Test."), Actor.Service);
        Services.GetRequiredService<NavigationManager>().NavigateTo($"policies/{id}{query}");
        var page = Render<PolicyPage>(parameters => parameters.Add(one => one.Id, id));
        page.WaitForElement(".policy-head");

        return (id, page);
    }

    private Task<PolicyHistory> HistoryAsync(Guid id) => Door.AskAsync(new GetPolicy(id), People.Auditor);
}
