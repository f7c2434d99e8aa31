using Microsoft.Playwright;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>An administrator changes a rule, sees on a verdict what that does, saves it with a reason, and goes back.</summary>
public sealed class PolicyJourneyTests(RunningApp app) : JourneyTests(app)
{
    [Fact]
    public async Task A_rule_is_changed_previewed_saved_with_a_reason_and_rolled_back()
    {
        var page = await SignedInAsync();
        await Court.OpenReviewAsync(page, "02-county-court-building-dispute.docx");
        await page.WaitForFunctionAsync("() => document.querySelector('#route-note')?.textContent.includes('Policy Default 1')");
        var violations = new List<string>();

        await OpenAsync(page, "/policies");
        violations.AddRange(await Court.AxeAsync(page));
        await page.GetByRole(AriaRole.Link, new() { Name = "Default", Exact = true }).ClickAsync();
        await page.WaitForSelectorAsync("#preview-changes");

        await page.FocusAsync("#type-PERSON-Direct");
        await page.SelectOptionAsync("#type-PERSON-Direct", "blackBar");
        await page.WaitForSelectorAsync(".policy-preview-text ins");
        (await page.Locator(".policy-preview-text ins").AllInnerTextsAsync()).ShouldContain("█████");
        (await page.InnerTextAsync(".policy-state")).ShouldContain("not saved");
        await LookAtEachPartAsync(page, violations);

        await page.ClickAsync("#save-policy");
        await page.FillAsync("#save-reason", "Names go under a bar from today.");
        violations.AddRange(await Court.AxeAsync(page));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => document.querySelector('.policy-version').textContent.includes('2')");

        await page.GetByRole(AriaRole.Link, new() { Name = "History", Exact = true }).ClickAsync();
        await page.WaitForSelectorAsync("[data-version='2']");
        (await page.InnerTextAsync("[data-version='2']")).ShouldContain("Names go under a bar from today.");
        (await page.InnerTextAsync("[data-version='2'] ins")).ShouldContain("black bar");
        violations.AddRange(await Court.AxeAsync(page));

        await page.ClickAsync("[data-restore='1']");
        await page.FillAsync("#restore-reason", "The bars hide too much.");
        violations.AddRange(await Court.AxeAsync(page));
        await page.ClickAsync("#restore");
        await page.WaitForSelectorAsync("[data-version='3']");
        (await page.InnerTextAsync("[data-version='3']")).ShouldContain("as version 1");
        violations.ShouldBeEmpty();
    }

    private static async Task LookAtEachPartAsync(IPage page, List<string> violations)
    {
        foreach (var part in new[] { "Roles", "Rules", "Zones", "Reasons", "Thresholds", "Routes", "General", "Types" })
        {
            await page.GetByRole(AriaRole.Link, new() { Name = part, Exact = true }).ClickAsync();
            await page.WaitForSelectorAsync($".policy-edit[aria-label='{part}']");
            violations.AddRange(await Court.AxeAsync(page));
        }
    }

    private static async Task OpenAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        await page.WaitForSelectorAsync("#ready", new() { State = WaitForSelectorState.Attached });
    }
}
