using System.Text.Json;
using Microsoft.Playwright;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>An administrator starts a campaign, gives it files, pauses and resumes it, looks at one of its sample, and sees the quality with its interval.</summary>
public sealed class ArchiveJourneyTests(RunningApp app) : JourneyTests(app)
{
    private const string Text =
        """
        DISTRICT COURT OF WESTFIELD

        Mr Thomas Whitcombe of 12 Mill Lane, Westfield sold the land to Ms Clara Holm on 4 March 2021.
        The court finds that Clara Holm owes Thomas Whitcombe the price.
        """;

    [Fact]
    public async Task An_archive_is_worked_through_and_its_sample_says_how_well()
    {
        var page = await SignedInAsync();
        var violations = new List<string>();
        await page.GetByText("Administration").ClickAsync();
        await page.Locator(".app-menu-items a[href=archive]").ClickAsync();
        await page.WaitForURLAsync("**/archive");
        await Court.ReadyAsync(page);
        await page.FocusAsync("#new-campaign > summary");
        await page.Keyboard.PressAsync("Enter"); // the whole form by keys
        await page.FillAsync("#campaign-name", "Land cases of 2021");
        await page.FillAsync("#campaign-court", "District Court of Westfield");
        await page.FillAsync("#campaign-share", "100");
        violations.AddRange(await Court.AxeAsync(page));
        await Look.AtAsync(page, "archive-new");
        await page.FocusAsync("#campaign-start");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/archive/*");
        var address = page.Url;

        await page.ClickAsync("#campaign-pause");
        await page.WaitForSelectorAsync("#campaign-state[data-state=paused]");
        await page.SetInputFilesAsync("#campaign-files", Enumerable.Range(1, 3).Select(FileOf));
        await page.WaitForSelectorAsync("#campaign-received >> text=3 received");
        await page.SetInputFilesAsync("#campaign-files", [FileOf(1), new FilePayload { Name = "lot.docx", MimeType = "text/plain", Buffer = [1, 2, 3] }]);
        await page.WaitForSelectorAsync("#campaign-received >> text=0 received, 1 known to the campaign, 1 refused");
        await page.WaitForSelectorAsync("[data-count=waiting] >> text=3");
        await page.ClickAsync("#campaign-resume");
        await page.WaitForSelectorAsync("[data-count=for-people] >> text=3");
        await page.WaitForSelectorAsync("#campaign-quality >> text=Nobody has looked at the sample yet");
        (await page.Locator("#campaign-quality table").CountAsync()).ShouldBe(0);
        violations.AddRange(await Court.AxeAsync(page));
        await Look.AtAsync(page, "archive-read");

        await page.Locator("#sample tbody a").First.ClickAsync();
        await page.WaitForSelectorAsync("#doc mark");
        await Court.ReadyAsync(page);
        await Court.CompleteAsync(page);
        await page.WaitForURLAsync("**/release");
        await page.GotoAsync(address);

        var rate = await page.WaitForSelectorAsync("#campaign-quality [data-of=all] [data-rate]");
        (await rate!.InnerTextAsync()).ShouldMatch(@"^0[.,]0\s?% \(0[.,]0\s?% to 79[.,]3\s?%\)$"); // Wilson's interval of 0 in 1
        await page.WaitForSelectorAsync("#campaign-quality >> text=A person is done with 1 of 3 files of the sample.");
        violations.AddRange(await Court.AxeAsync(page));
        await Look.AtAsync(page, "archive-quality");
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("#campaign-report"));
        var report = JsonDocument.Parse(await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken)).RootElement;
        report.GetProperty("quality").GetProperty("audited").GetInt32().ShouldBe(1);

        await page.ClickAsync("#campaign-stop");
        await page.ClickAsync("#campaign-stop-now");
        await page.WaitForSelectorAsync("#campaign-state[data-state=stopped]");
        (await page.Locator("#campaign-files").CountAsync()).ShouldBe(0);
        violations.ShouldBeEmpty();

        await page.Context.AddCookiesAsync([new() { Name = "language", Value = Uri.EscapeDataString("c=lv|uic=lv"), Url = App.Address.ToString() }, new() { Name = "theme", Value = "dark", Url = App.Address.ToString() }]);
        await page.GotoAsync(address);
        await page.WaitForSelectorAsync("#campaign-quality [data-of=all]");
        await Look.AtAsync(page, "archive-quality-lv");
    }

    private static FilePayload FileOf(int number) => new() { Name = $"land-{number}.txt", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes($"{Text}\nArchive number {number}.") };
}
