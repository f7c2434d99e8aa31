using Microsoft.Playwright;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>A reviewer at work in a real browser: what only the script on the page can do.</summary>
public sealed class ReviewJourneyTests(RunningApp app) : JourneyTests(app)
{
    private const string WithTables = "05-employment-tribunal.docx";

    [Fact]
    public async Task A_reviewer_works_by_keys_of_their_own_and_goes_on_where_they_left()
    {
        var page = await SignedInAsync();
        await Court.OpenReviewAsync(page, WithTables);
        var violations = new List<string>();

        await Court.PressAsync(page, "n", "a", "u");
        (await StateOfCurrentAsync(page)).ShouldBe("pending", "undone");
        await Court.PressAsync(page, "U");
        await page.WaitForSelectorAsync("#doc mark[data-s=accepted]"); // done again

        await Court.PressAsync(page, ",");
        await page.FillAsync("#key-accept", "j");
        await page.Keyboard.PressAsync("Tab");
        violations.AddRange(await Court.AxeAsync(page));
        await page.Keyboard.PressAsync("Escape");
        await page.WaitForFunctionAsync("() => document.querySelector('[data-do=accept] kbd')?.textContent === 'j'");
        var accepted = await page.Locator("#doc mark[data-s=accepted]").CountAsync();
        await Court.PressAsync(page, "n", "j");
        (await page.Locator("#doc mark[data-s=accepted]").CountAsync()).ShouldBeGreaterThan(accepted);

        await Court.PressAsync(page, "k");
        await page.WaitForFunctionAsync("() => document.activeElement?.id === 'comment'");
        await page.Keyboard.TypeAsync("Who is this?");
        await page.Keyboard.PressAsync("Tab");
        await page.WaitForSelectorAsync("#doc mark[data-c]");

        var place = await page.GetAttributeAsync("#doc mark[aria-current]", "data-id");
        await page.ReloadAsync();
        await page.WaitForSelectorAsync($"#doc mark[aria-current][data-id='{place}']");
        (await page.Locator("#doc mark[data-c]").CountAsync()).ShouldBeGreaterThan(0);
        violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_verdict_is_seen_as_word_draws_it_in_each_of_the_three_views()
    {
        var page = await SignedInAsync();
        await Court.OpenReviewAsync(page, "02-county-court-building-dispute.docx");
        var violations = new List<string>();

        (await page.Locator("#doc table.verdict-table td [data-p]").CountAsync()).ShouldBeGreaterThan(0);
        violations.AddRange(await Court.AxeAsync(page));

        await Court.PressAsync(page, "n", "o");
        await page.WaitForSelectorAsync(".redacted ins");
        (await page.Locator("#doc td.after").CountAsync()).ShouldBe(await page.Locator("#doc td.original").CountAsync());
        violations.AddRange(await Court.AxeAsync(page));

        await Court.PressAsync(page, "o");
        await page.WaitForSelectorAsync("#review[data-view=redacted]");
        (await page.Locator("#doc [data-p]").First.IsVisibleAsync()).ShouldBeFalse();
        await Court.PressAsync(page, "n");
        await page.WaitForSelectorAsync("ins[data-current]");
        violations.AddRange(await Court.AxeAsync(page));
        violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Doubts_are_shown_in_the_text_and_no_page_has_a_violation()
    {
        var page = await SignedInAsync();
        await Court.OpenReviewAsync(page, "11-company-unfair-prejudice.docx");
        var violations = new List<string>();

        await page.WaitForSelectorAsync("#doubts-left[data-open]"); // known a moment after the text is there
        await Court.PressAsync(page, "d");
        await page.WaitForSelectorAsync(".doubt-actions");
        violations.AddRange(await Court.AxeAsync(page));
        await page.GetByRole(AriaRole.Tab, new() { Name = "Sections" }).ClickAsync();
        violations.AddRange(await Court.AxeAsync(page));
        await page.GetByRole(AriaRole.Tab, new() { Name = "Entities" }).ClickAsync();
        await page.Locator(".entity-name").First.ClickAsync();
        await page.Locator(".always summary").ClickAsync();
        violations.AddRange(await Court.AxeAsync(page));
        await page.GotoAsync("/lists");
        await page.WaitForSelectorAsync("#ready", new() { State = WaitForSelectorState.Attached });
        violations.AddRange(await Court.AxeAsync(page));
        violations.ShouldBeEmpty();
    }

    private static Task<string?> StateOfCurrentAsync(IPage page) => page.GetAttributeAsync("#doc mark[aria-current]", "data-s");
}
