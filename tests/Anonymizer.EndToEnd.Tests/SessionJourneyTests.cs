using Microsoft.Playwright;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>A trainer teaches in a session: the pool is counted, figures move with each key, and the way leads from verdict to verdict.</summary>
public sealed class SessionJourneyTests(RunningApp app) : JourneyTests(app)
{
    private const string Land =
        """
        DISTRICT COURT OF WESTFIELD

        Mr Thomas Whitcombe of 12 Mill Lane, Westfield sold the land to Ms Clara Holm on 4 March 2021.
        The court finds that Clara Holm owes Thomas Whitcombe the price.
        """;

    [Fact]
    public async Task A_session_is_opened_worked_on_with_the_usual_keys_and_ended()
    {
        var page = await SignedInAsync();
        var violations = new List<string>();
        await UploadAsync(page, "land-1.txt", "land-2.txt");

        await page.GotoAsync("/sessions");
        await page.WaitForSelectorAsync("#session-goal");
        await page.FillAsync("#session-goal", "Addresses in land cases");
        await page.CheckAsync(".session-types input >> nth=2");
        await page.SelectOptionAsync("#session-order", "Random");
        await page.WaitForSelectorAsync("text=2 verdicts wait that nobody else has.");
        violations.AddRange(await Court.AxeAsync(page));
        await Look.AtAsync(page, "session-new");
        await page.ClickAsync("#session-open");

        await page.WaitForSelectorAsync("#session-reviewed >> text=0 of 2");
        violations.AddRange(await Court.AxeAsync(page));
        await page.ClickAsync("#session-next");
        await page.WaitForSelectorAsync("#doc mark");
        await page.WaitForSelectorAsync(".session-strip >> text=nothing yet");
        await Court.ReadyAsync(page);
        await Court.PressAsync(page, "n", "a", "a", "r");
        await page.WaitForSelectorAsync(".session-strip >> text=/precision [0-9]/");
        violations.AddRange(await Court.AxeAsync(page));
        await Look.AtAsync(page, "session-review");
        var first = page.Url;

        await page.ClickAsync("#strip-next");
        await page.WaitForFunctionAsync("first => location.href !== first && document.querySelector('.session-strip')", first);
        await page.WaitForSelectorAsync("#doc mark");
        await Court.ReadyAsync(page);
        await Court.CompleteAsync(page);
        await page.WaitForURLAsync("**/release");
        await page.WaitForSelectorAsync(".session-strip >> text=1 of 2 reviewed");

        await page.ClickAsync(".session-goal");
        await page.WaitForSelectorAsync(".session-score");
        await page.WaitForSelectorAsync("#train-now:not([disabled])");
        violations.AddRange(await Court.AxeAsync(page));
        await Look.AtAsync(page, "session-page");
        await page.Context.AddCookiesAsync([new() { Name = "language", Value = Uri.EscapeDataString("c=lv|uic=lv"), Url = new Uri(page.Url).GetLeftPart(UriPartial.Authority) }]);
        await page.ReloadAsync();
        await page.WaitForSelectorAsync(".session-score");
        await Look.AtAsync(page, "session-page-lv");

        await page.CheckAsync("#end-Discarded");
        await page.FillAsync("#end-reason", "Only a try.");
        await page.ClickAsync("#end-session");
        await page.WaitForSelectorAsync("#session-state[data-state=ended]");
        violations.ShouldBeEmpty();
    }

    private static async Task UploadAsync(IPage page, params string[] names)
    {
        await page.SetInputFilesAsync("#files", names.Select(name => new FilePayload { Name = name, MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes($"{Land}\n{name}") }));
        await page.WaitForFunctionAsync("count => document.querySelectorAll('tbody .verdict-state[data-state=detected]').length >= count", names.Length);
    }
}
