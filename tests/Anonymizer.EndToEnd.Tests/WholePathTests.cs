using Microsoft.Playwright;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>A court administrator's whole path in a real browser, on the real service with the shipped model.</summary>
public sealed class WholePathTests(RunningApp app) : JourneyTests(app)
{
    private const string SampleName = "07-latvian-district-court.docx";

    [Fact]
    public async Task A_verdict_goes_in_and_a_redacted_verdict_comes_out()
    {
        var page = await SignedInAsync();
        var violations = new List<string>();

        await page.SetInputFilesAsync("#files", Checkout.Sample(SampleName));
        await page.GetByRole(AriaRole.Link, new() { Name = "Review", Exact = true }).ClickAsync();
        await page.WaitForSelectorAsync("#doc mark");
        violations.AddRange(await Court.AxeAsync(page));

        await DecideByKeysAsync(page);
        var masked = await MaskedNamesAsync(page);
        await MarkByHandAsync(page, "boundary");
        await Court.CompleteAsync(page);
        await page.WaitForSelectorAsync("#release");
        await page.ClickAsync("#release");
        await page.WaitForSelectorAsync("#download");
        violations.AddRange(await Court.AxeAsync(page));

        var file = await DownloadAsync(page);
        var text = WordText.Of(file);

        masked.ShouldContain("Zīle Petrovska");
        masked.ShouldContain("Andžs Krastiņš");
        masked.Where(text.Contains).ShouldBeEmpty();
        text.ShouldContain("Katrīna Logina", Case.Sensitive, "the judge stays");
        text.Length.ShouldBeGreaterThan(2_000);
        violations.ShouldBeEmpty();
        masked.Where(App.Log.Contains).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_no_verdict_is_refused_with_what_to_do()
    {
        var page = await SignedInAsync();
        var bad = Path.Combine(App.Folder, "letter.docx");
        await File.WriteAllTextAsync(bad, "not a Word file", TestContext.Current.CancellationToken);

        await page.SetInputFilesAsync("#files", bad);

        var error = await page.WaitForSelectorAsync(".upload-error");
        (await error!.InnerTextAsync()).ShouldContain(".docx");
    }

    /// <summary>Accepts the first three proposals by key, rejects the fourth, takes that back.</summary>
    private static async Task DecideByKeysAsync(IPage page)
    {
        await page.FocusAsync("#doc");

        foreach (var key in new[] { "n", "a", "a", "a", "r", "u" })
        {
            await Court.PressOneAsync(page, key);
        }
    }

    /// <summary>The full names of people that the page shows as to be masked.</summary>
    private static async Task<List<string>> MaskedNamesAsync(IPage page)
    {
        var names = await page.Locator("#doc mark[data-t='PERSON']:not([data-k])").AllInnerTextsAsync();

        return [.. names.Where(name => name.Contains(' ', StringComparison.Ordinal)).Distinct()];
    }

    private static async Task MarkByHandAsync(IPage page, string words)
    {
        await page.FillAsync("#find-words", words);
        var mark = page.Locator(".find-result button[type=submit]");

        if (await mark.IsEnabledAsync())
        {
            await mark.ClickAsync();
            await page.WaitForFunctionAsync("() => document.querySelector('#find-words').value === ''");
        }
    }

    private async Task<string> DownloadAsync(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("#download"));
        var path = Path.Combine(App.Folder, "downloaded.docx");
        await download.SaveAsAsync(path);

        return path;
    }
}
