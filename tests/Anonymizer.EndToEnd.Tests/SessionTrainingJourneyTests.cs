using Microsoft.Playwright;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>A teaching session with a real training: reviewed, trained, proposed by its own model, compared, made a candidate.</summary>
public sealed class SessionTrainingJourneyTests(TrainingApp app) : JourneyTests(app), IClassFixture<TrainingApp>
{
    private const int GoldVerdicts = 2;
    private const string Taught = "02-county-court-building-dispute.docx";
    private const string Held = "13-short-order.docx";

    [Fact]
    public async Task From_opening_over_its_own_model_to_a_candidate()
    {
        await app.LockGoldAsync(GoldVerdicts, TestContext.Current.CancellationToken);
        var page = await SignedInAsync();
        var violations = new List<string>();
        await page.SetInputFilesAsync("#files", [Checkout.Sample(Taught), Checkout.Sample(Held)]);
        await page.WaitForFunctionAsync("() => document.querySelectorAll('tbody .verdict-state[data-state=detected]').length === 2");

        await page.GotoAsync("/sessions");
        await page.FillAsync("#session-goal", "Builders and their firms");
        await page.SelectOptionAsync("#session-order", "Uncertainty");
        await page.WaitForSelectorAsync("text=2 verdicts wait that nobody else has.");
        await Look.AtAsync(page, "training-1-new");
        await page.ClickAsync("#session-open");
        await ReviewAsync(page, violations, "training-2-review");
        await page.ClickAsync(".session-goal");
        await page.WaitForSelectorAsync("#train-now:not([disabled])");
        await Look.AtAsync(page, "training-3-page");

        await page.ClickAsync("#train-now");
        await page.WaitForSelectorAsync("#train-progress");
        violations.AddRange(await Court.AxeAsync(page));
        await page.WaitForSelectorAsync("#train-progress[data-state=training] #run-figures");
        await Look.AtAsync(page, "training-4-live");
        await page.WaitForSelectorAsync("#train-model, #train-problem", new() { Timeout = 400_000 });
        (await page.Locator("#train-problem").AllInnerTextsAsync()).ShouldBeEmpty();
        (await page.InnerTextAsync("#trial")).ShouldContain("gold");
        await page.WaitForSelectorAsync("text=held out");
        violations.AddRange(await Court.AxeAsync(page));
        await Look.AtAsync(page, "training-5-trained");

        await ReviewAsync(page, violations, "training-6-own-model");
        await page.ClickAsync(".session-goal");
        await page.WaitForSelectorAsync("#trial >> text=In this session: 1 verdict");
        violations.AddRange(await Court.AxeAsync(page));
        await Look.AtAsync(page, "training-7-trial");
        var own = (await page.GetAttributeAsync("#train-model a", "href"))!.Split('/')[^1];

        await page.CheckAsync("#end-Candidate");
        await page.ClickAsync("#end-session");
        await page.WaitForSelectorAsync("#session-state[data-state=ended]");
        await Look.AtAsync(page, "training-8-ended");
        await page.GotoAsync("/models");
        await page.WaitForSelectorAsync($"#models a[href='models/{own}']");
        violations.ShouldBeEmpty();
    }

    /// <summary>Opens the session's next verdict and completes it.</summary>
    private static async Task ReviewAsync(IPage page, List<string> violations, string picture)
    {
        await page.ClickAsync("#session-next");
        await page.WaitForSelectorAsync("#doc mark");
        await Court.ReadyAsync(page);
        await page.ClickAsync("#tab-guideline");
        await page.WaitForSelectorAsync("#guideline-of-all");
        violations.AddRange(await Court.AxeAsync(page));
        await Look.AtAsync(page, picture);
        await Court.CompleteAsync(page);
        await page.WaitForURLAsync("**/release");
    }
}
