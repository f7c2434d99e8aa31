using Microsoft.Playwright;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>A released file leaks: it is reported, goes before everything else, is corrected and reissued.</summary>
public sealed class RectificationJourneyTests(RunningApp app) : JourneyTests(app)
{
    private const string Sample = "13-short-order.docx";
    private const float Patience = 120_000;

    [Fact]
    public async Task A_reported_leak_goes_first_is_corrected_and_reissued_under_a_new_number()
    {
        var page = await SignedInAsync();
        page.SetDefaultTimeout(Patience);
        await Court.OpenReviewAsync(page, Sample);
        var verdict = new Uri(page.Url).AbsolutePath.Split('/')[2];
        await Court.CompleteAsync(page);
        await ReleaseAsync(page, 1);
        var violations = new List<string>();

        await page.SelectOptionAsync("#rectify-kind", new SelectOptionValue { Label = "Leak" });
        await page.FillAsync("#rectify-text", "A name in the second paragraph.");
        await page.CheckAsync("#rectify-withdraw");
        await page.ClickAsync("#rectify-report");
        await page.WaitForSelectorAsync("#rectifications li[data-open]");
        await page.WaitForSelectorAsync("#withdrawn");
        (await page.Locator("#download").CountAsync()).ShouldBe(0, "a withdrawn release is not offered");
        (await page.APIRequest.GetAsync($"/api/v1/verdicts/{verdict}/releases/1/file")).Status.ShouldBe(409);
        violations.AddRange(await Court.AxeAsync(page));
        await Look.AtAsync(page, "rectification-reported");

        await page.GotoAsync("/");
        await Court.ReadyAsync(page);
        await page.WaitForSelectorAsync("#rectification-strip li[data-kind=leak]");
        violations.AddRange(await Court.AxeAsync(page));
        await Look.AtAsync(page, "rectification-queue");
        await page.EvaluateAsync("() => document.documentElement.setAttribute('data-bs-theme', 'dark')");
        violations.AddRange(await Court.AxeAsync(page));
        await page.ClickAsync("#rectification-strip li a");
        await page.ClickAsync("#rectifications li[data-open] a");
        await page.WaitForSelectorAsync("[data-rectification=leak]");
        await page.GetByRole(AriaRole.Button, new() { Name = "Reopen" }).ClickAsync();
        await page.WaitForSelectorAsync("[data-finish]");
        await Look.AtAsync(page, "rectification-review");
        await page.Locator("[data-finish]").ClickAsync(); // all is decided from before, so nothing is asked
        await ReleaseAsync(page, 2);

        await page.WaitForSelectorAsync("#rectifications li:not([data-open])");
        (await page.InnerTextAsync("#rectifications")).ShouldContain("Corrected in release 2");
        (await page.InnerTextAsync("main")).ShouldContain("Superseded by release 2.");
        violations.AddRange(await Court.AxeAsync(page));
        await Look.AtAsync(page, "rectification-reissued");
        await page.GotoAsync("/");
        await Court.ReadyAsync(page);
        (await page.Locator("#rectification-strip").CountAsync()).ShouldBe(0);
        violations.ShouldBeEmpty();
    }

    private static async Task ReleaseAsync(IPage page, int number)
    {
        await page.WaitForSelectorAsync("#release");
        await Court.ReadyAsync(page);
        await page.ClickAsync("#release");
        await page.WaitForFunctionAsync("number => document.querySelector('#latest-heading')?.textContent.includes(number)", number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
