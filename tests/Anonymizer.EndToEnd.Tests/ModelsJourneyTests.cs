using Microsoft.Playwright;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>A real training from the page, its candidate judged and looked at, promoted, and rolled back.</summary>
public sealed class ModelsJourneyTests(TrainingApp app) : JourneyTests(app), IClassFixture<TrainingApp>
{
    private const string Shipped = "2026.11.26-1";

    [Fact]
    public async Task From_included_corrections_to_a_candidate_that_is_compared_promoted_and_rolled_back()
    {
        await app.TeachAsync(TestContext.Current.CancellationToken);
        var page = await SignedInAsync();
        var violations = new List<string>();

        await ForFewVerdictsAsync(page);
        await OpenAsync(page, "/models");
        violations.AddRange(await Court.AxeAsync(page));
        await page.FillAsync("#run-note", "For the journey.");
        await page.ClickAsync("#start-run");
        await page.WaitForSelectorAsync("#run-figures");
        await page.WaitForSelectorAsync("#run-log");
        violations.AddRange(await Court.AxeAsync(page));
        await Look.AtAsync(page, "run-live");

        await page.WaitForSelectorAsync("#to-model, .alert-danger", new() { Timeout = 400_000 });
        (await page.Locator(".alert-danger").AllInnerTextsAsync()).ShouldBeEmpty();
        (await page.InnerTextAsync("#run-state")).ShouldBe("finished");
        violations.AddRange(await Court.AxeAsync(page));
        await Look.AtAsync(page, "run-finished");

        await page.ClickAsync("#to-model");
        await page.WaitForSelectorAsync("#gate-decision");
        var version = page.Url.Split('/')[^1];
        (await page.InnerTextAsync("#comparison")).ShouldContain("Words masked of those that need it");
        (await page.InnerTextAsync("#lineage")).ShouldContain("3 verdicts");
        violations.AddRange(await Court.AxeAsync(page));
        await Look.AtAsync(page, "model");

        await page.ClickAsync("#shadow");
        await page.WaitForFunctionAsync("() => document.querySelector('#shadow').textContent.includes('Stop')");
        (await page.InnerTextAsync("#gate-decision")).ShouldBe("promote");
        await page.ClickAsync("#promote");
        await page.WaitForSelectorAsync("#in-use");
        (await InUseAsync()).ShouldContain(version);

        await OpenAsync(page, "/models");
        (await page.InnerTextAsync("#roll-back")).ShouldContain(Shipped);
        await Look.AtAsync(page, "models");
        await page.ClickAsync("#roll-back");
        await page.WaitForFunctionAsync("version => document.querySelector('.model-active a').textContent === version", Shipped);
        (await InUseAsync()).ShouldContain(Shipped);
        (await page.InnerTextAsync("#events")).ShouldContain($"back to {Shipped}");
        violations.AddRange(await Court.AxeAsync(page));

        await SetScheduleAsync(page);
        violations.AddRange(await Court.AxeAsync(page));
        await Look.AtAsync(page, "settings");
        violations.AddRange(await InLatvianAsync(page, version));
        violations.ShouldBeEmpty();
    }

    private async Task<List<string>> InLatvianAsync(IPage page, string version)
    {
        var violations = new List<string>();
        await page.Context.AddCookiesAsync([new() { Name = "language", Value = Uri.EscapeDataString("c=lv|uic=lv"), Url = App.Address.ToString() }]);

        foreach (var (path, name) in new[] { ("/models", "models-lv"), ($"/models/{version}", "model-lv"), ("/models/settings", "settings-lv") })
        {
            await OpenAsync(page, path);
            violations.AddRange(await Court.AxeAsync(page));
            await Look.AtAsync(page, name);
        }

        return violations;
    }

    /// <summary>Ten short verdicts are little evidence, and other work on the machine tells of no model's speed.</summary>
    private static async Task ForFewVerdictsAsync(IPage page)
    {
        await OpenAsync(page, "/models/settings");

        foreach (var (field, percent) in new[] { ("#recall-floor", "70"), ("#floor-PERSON", "70"), ("#floor-CODE", "50"), ("#tolerance", "5"), ("#calibration", "40"), ("#speed", "5") })
        {
            await page.FillAsync(field, percent);
        }

        await page.FillAsync("#settings-reason", "Few verdicts.");
        await page.ClickAsync("#save-settings");
        await page.WaitForFunctionAsync("() => document.querySelector('#settings-history')?.textContent.includes('Few verdicts.')");
    }

    private static async Task SetScheduleAsync(IPage page)
    {
        await OpenAsync(page, "/models/settings");
        await page.FillAsync("#schedule", "30 2 * * 1-5");
        await page.WaitForFunctionAsync("() => document.querySelector('#schedule-text').textContent.includes('at 02:30, on Monday')");
        await page.FillAsync("#settings-reason", "At night.");
        await page.ClickAsync("#save-settings");
        await page.WaitForFunctionAsync("() => document.querySelector('#settings-history')?.textContent.includes('At night.')");
    }

    private Task<string> InUseAsync() => File.ReadAllTextAsync(Path.Combine(app.Models, "active.json"));

    private static async Task OpenAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        await page.WaitForSelectorAsync("#ready", new() { State = WaitForSelectorState.Attached });
    }
}
