using System.IO.Compression;
using Microsoft.Playwright;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>A clerk with many verdicts: a lot comes in, the queue is narrowed and opened, and a case remembers what was decided.</summary>
public sealed class QueueJourneyTests(RunningApp app) : JourneyTests(app)
{
    private const string First =
        """
        DISTRICT COURT OF WESTFIELD

        Judgment in case W-17/2024 of 4 March 2024

        The applicant, Mr Thomas Whitcombe, was represented by Ms Clara Holm. Mr Whitcombe bought the house from Margaret Ellery.
        The court finds that Margaret Ellery had to repair the roof. Thomas Whitcombe is awarded his costs.
        """;

    private const string Second =
        """
        COURT OF APPEAL OF WESTFIELD

        Judgment in case W-17/2024 of 9 September 2024

        Margaret Ellery appeals. The respondent, Mr Thomas Whitcombe, asks the court to dismiss the appeal of Margaret Ellery.
        The appeal of Margaret Ellery is dismissed; she pays the costs of Thomas Whitcombe.
        """;

    [Fact]
    public async Task A_zip_comes_in_the_queue_is_narrowed_and_a_verdict_is_opened()
    {
        var page = await SignedInAsync();
        var violations = new List<string>();
        await page.FillAsync("#upload-court", "Court of <b>Northfield</b>");
        await page.FillAsync("#upload-decided", "2023");
        await page.SelectOptionAsync("#priority", "High");

        await page.SetInputFilesAsync("#files", Zip("lot.zip", ("verdicts/one.txt", First + "\nOne."), ("verdicts/two.txt", Second + "\nTwo."), ("verdicts/photo.jpg", "no verdict")));
        await page.WaitForFunctionAsync("() => document.querySelector('.upload-summary')?.textContent.includes('3 of 3')");
        (await page.InnerTextAsync(".upload-summary")).ShouldContain("2 received");
        violations.AddRange(await Court.AxeAsync(page));
        await Look.AtAsync(page, "queue-upload");

        await page.SetInputFilesAsync("#files", Zip("again.zip", ("other name.txt", First + "\nOne.")));
        await page.WaitForSelectorAsync("text=is here already, as “one.txt”");

        await page.ReloadAsync();
        await page.WaitForSelectorAsync("#ready", new() { State = WaitForSelectorState.Attached });
        await page.SelectOptionAsync("#filter-court", new SelectOptionValue { Label = "Court of <b>Northfield</b>" });
        await page.WaitForFunctionAsync("() => location.search.includes('court=')");
        await page.WaitForFunctionAsync("() => document.querySelectorAll('tbody tr').length === 2");
        await page.ClickAsync("th .sort >> nth=0");
        await page.WaitForFunctionAsync("() => location.search.includes('sort=Name')");
        page.Url.ShouldNotContain("Northfield");
        var bookmark = page.Url;
        violations.AddRange(await Court.AxeAsync(page));

        await page.GotoAsync(bookmark);
        await page.WaitForFunctionAsync("() => document.querySelectorAll('tbody tr').length === 2");
        (await page.Locator(".verdict-name").AllInnerTextsAsync()).ShouldBe(["one.txt", "two.txt"]);
        await page.CheckAsync("thead input[type=checkbox]");
        await page.WaitForSelectorAsync(".bulk");
        violations.AddRange(await Court.AxeAsync(page));
        await Look.AtAsync(page, "queue-filtered");
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("form[action*=export] button"));
        download.SuggestedFilename.ShouldBe("verdicts.csv");

        await page.GetByRole(AriaRole.Link, new() { Name = "Review", Exact = true }).First.ClickAsync();
        await page.WaitForSelectorAsync("#doc mark");
        violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_later_verdict_of_the_case_takes_what_the_first_decided_and_says_why_a_word_was_marked()
    {
        var page = await SignedInAsync();
        var violations = new List<string>();
        await ReviewAsync(page, "first instance.txt", First);
        await Court.WaiveDoubtsAsync(page, "checked in the test");
        await page.Locator("[data-finish]").ClickAsync();
        await page.Locator("dialog[open] .btn-primary").ClickAsync();
        await page.ClickAsync("#release");
        await page.WaitForSelectorAsync("#download");

        await page.GotoAsync("/");
        await ReviewAsync(page, "appeal.txt", Second);
        await page.WaitForSelectorAsync(".earlier-mark");
        await page.ClickAsync("#doc mark[data-t=PERSON]");
        await page.WaitForSelectorAsync(".earlier[data-taken=false]");
        violations.AddRange(await Court.AxeAsync(page));
        await Look.AtAsync(page, "earlier");
        await page.EvaluateAsync("() => surface.focus()");
        await page.Keyboard.PressAsync("y");
        await page.WaitForFunctionAsync("() => document.querySelector('#doc mark[data-t=PERSON]').dataset.s === 'accepted'");

        await page.EvaluateAsync("() => surface.focus()");
        await page.Keyboard.PressAsync("i");
        await page.WaitForSelectorAsync(".why-table");
        (await page.EvaluateAsync<string>("() => document.activeElement.id")).ShouldBe("why-heading");
        violations.AddRange(await Court.AxeAsync(page));
        await Look.AtAsync(page, "why");

        await page.GotoAsync("/");
        await page.WaitForSelectorAsync("tbody a[href^=cases]");
        await page.ClickAsync("tbody a[href^=cases] >> nth=0");
        await page.WaitForSelectorAsync("h1:has-text('W-17/2024')");
        await page.WaitForSelectorAsync("#ready", new() { State = WaitForSelectorState.Attached });
        (await page.Locator(".queue ins").CountAsync()).ShouldBeGreaterThan(0);
        page.Url.ShouldNotContain("W-17");
        violations.AddRange(await Court.AxeAsync(page));
        await Look.AtAsync(page, "case");
        violations.ShouldBeEmpty();
    }

    private async Task ReviewAsync(IPage page, string name, string text)
    {
        var path = Path.Combine(App.Folder, name);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        await page.WaitForSelectorAsync("#ready", new() { State = WaitForSelectorState.Attached });
        await page.FillAsync("#upload-case", "W-17/2024");
        await page.SetInputFilesAsync("#files", path);
        await page.Locator("tr", new() { HasText = name }).GetByRole(AriaRole.Link, new() { Name = "Review", Exact = true }).First.ClickAsync();
        await page.WaitForSelectorAsync("#doc mark");
        await page.WaitForSelectorAsync("#ready", new() { State = WaitForSelectorState.Attached });
    }

    private string Zip(string name, params (string Path, string Text)[] files)
    {
        var path = System.IO.Path.Combine(App.Folder, name);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);

        foreach (var (entry, text) in files)
        {
            using var writer = new StreamWriter(zip.CreateEntry(entry).Open());
            writer.Write(text);
        }

        return path;
    }
}
