using Microsoft.Playwright;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>A correction's way: a reviewer makes it, a trainer finds it on the page of corrections and includes it, the pool counts it.</summary>
public sealed class TeachingJourneyTests(RunningApp app) : JourneyTests(app)
{
    [Fact]
    public async Task What_a_reviewer_corrected_is_found_included_and_part_of_the_pool()
    {
        var page = await SignedInAsync();
        await Court.OpenReviewAsync(page, "12-clinical-negligence.docx");
        var violations = new List<string>();
        await Court.PressAsync(page, "n", "r");
        await page.WaitForSelectorAsync("#doc mark[data-s=rejected]");
        await Court.CompleteAsync(page);
        await page.WaitForURLAsync("**/release");

        await OpenAsync(page, "/teaching");
        await page.WaitForSelectorAsync(".correction [data-what=rejected]");
        violations.AddRange(await Court.AxeAsync(page));
        await Look.AtAsync(page, "teaching-corrections");
        var waiting = await page.Locator(".correction").CountAsync();

        await page.FocusAsync("#corrections");
        await page.Keyboard.PressAsync("a");
        await page.WaitForSelectorAsync("dialog[open] #amend-need");
        violations.AddRange(await Court.AxeAsync(page));
        await Look.AtAsync(page, "teaching-amend");
        await page.Keyboard.PressAsync("Escape");
        await page.WaitForSelectorAsync("dialog[open]", new() { State = WaitForSelectorState.Detached });
        await page.FocusAsync("#corrections");
        await page.Keyboard.PressAsync("i");
        await page.WaitForFunctionAsync("before => document.querySelectorAll('.correction').length === before - 1", waiting);

        await OpenAsync(page, "/teaching/pool");
        (await page.InnerTextAsync(".pool-facts")).ShouldContain("1");
        violations.AddRange(await Court.AxeAsync(page));
        await Look.AtAsync(page, "teaching-pool");

        await page.ClickAsync("#pseudonyms-try");
        await page.WaitForSelectorAsync("#pseudonyms table");
        (await page.InnerTextAsync("#pseudonyms table caption")).ShouldContain("All courts: verdicts 1");
        violations.AddRange(await Court.AxeAsync(page));
        await page.Locator("#rules-heading").ScrollIntoViewIfNeededAsync();
        await page.Locator("#pseudonyms").ScrollIntoViewIfNeededAsync();
        await Look.AtAsync(page, "teaching-pseudonyms");

        await OpenAsync(page, "/teaching/guidelines");
        await page.Locator(".guideline button").First.ClickAsync();
        await page.FillAsync("#guideline-text", "Mark every name of a person, titles left out.\nExample: in \"Mr Smith\" mark \"Smith\".");
        violations.AddRange(await Court.AxeAsync(page));
        await page.Locator(".guideline .btn-primary").ClickAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('.guideline-text')?.textContent.includes('Mark every name')");
        await Look.AtAsync(page, "teaching-guidelines");
        violations.ShouldBeEmpty();
    }

    private static async Task OpenAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        await Court.ReadyAsync(page);
    }
}
