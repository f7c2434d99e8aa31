using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>The steps that journeys through the pages share.</summary>
internal static class Court
{
    private const int MostDoubts = 200;
    private const int MostAttempts = 40;

    /// <summary>Milliseconds: longer than the cursor rests before the server hears of it.</summary>
    private const float Rests = 250;

    /// <summary>From now on the page counts its calls to the server that have no answer yet.</summary>
    private const string CountCalls = """
        () => {
            if (window.callsUnderWay !== undefined) { return; }
            window.callsUnderWay = 0;
            const kind = DotNet.DotNetObject.prototype, call = kind.invokeMethodAsync;
            kind.invokeMethodAsync = function (...values) {
                window.callsUnderWay++;
                return call.apply(this, values).finally(() => { window.callsUnderWay--; });
            };
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Milliseconds until a journey gives up waiting: it asks whether something happens, not how fast, also on a machine with much else to do.</summary>
    public const float Patience = 120_000;

    public static async Task<IPage> SignedInAsync(IBrowser browser, RunningApp app, string email = RunningApp.Email)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = app.Address.ToString(),
            ViewportSize = new() { Width = 1400, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce, // a colour half way through its transition has no contrast to judge
        });
        context.SetDefaultTimeout(Patience);
        context.SetDefaultNavigationTimeout(Patience);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/login");
        await page.FillAsync("#email", email);
        await page.FillAsync("#password", RunningApp.Password);
        await page.ClickAsync("button[type=submit]");
        await page.WaitForSelectorAsync("#files", new() { State = WaitForSelectorState.Attached });
        await page.WaitForSelectorAsync("#ready", new() { State = WaitForSelectorState.Attached });

        return page;
    }

    /// <summary>Uploads a sample and opens its review.</summary>
    public static async Task OpenReviewAsync(IPage page, string sample)
    {
        await page.SetInputFilesAsync("#files", Checkout.Sample(sample));
        await page.GetByRole(AriaRole.Link, new() { Name = "Review", Exact = true }).First.ClickAsync();
        await page.WaitForSelectorAsync("#doc mark");
        await page.WaitForSelectorAsync("#ready", new() { State = WaitForSelectorState.Attached });
    }

    /// <summary>Waives every open doubt, all of a kind at once where that is offered.</summary>
    public static async Task WaiveDoubtsAsync(IPage page, string reason)
    {
        await page.ClickAsync("#doubts-left");
        await page.WaitForSelectorAsync("#doubts-heading");
        await page.WaitForSelectorAsync("#doubts-left[data-open]"); // known a moment after the text is there

        for (var waived = 0; waived < MostDoubts && await OpenAsync(page) is > 0 and var before; waived++)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Next doubt" }).ClickAsync();
            await WaiveAsync(page, reason);
            await page.WaitForFunctionAsync("before => +document.querySelector('#doubts-left').dataset.open !== before", before);
        }
    }

    /// <summary>Types until the server has heard it: the next doubt's form may take the place of the one typed into.</summary>
    private static async Task WaiveAsync(IPage page, string reason)
    {
        var button = page.Locator(".waive button").Last;

        for (var attempt = 0; attempt < MostAttempts && !await button.IsEnabledAsync(); attempt++)
        {
            await page.FillAsync("#waive-reason", reason);
            await page.WaitForTimeoutAsync(250);
        }

        await button.ClickAsync();
    }

    /// <summary>Ends a reading: what is pending is accepted, every doubt waived.</summary>
    public static async Task CompleteAsync(IPage page)
    {
        await WaiveDoubtsAsync(page, "checked in the test");
        await page.Locator("[data-finish]").ClickAsync();
        await page.Locator("dialog[open] .btn-primary").ClickAsync();
    }

    /// <summary>Presses keys in the text of a review.</summary>
    public static async Task PressAsync(IPage page, params string[] keys)
    {
        await page.EvaluateAsync("() => surface.focus()");

        foreach (var key in keys)
        {
            await PressOneAsync(page, key);
        }
    }

    /// <summary>Presses a key where the focus is, and waits until the server has answered all that the page asked it because of it.</summary>
    public static async Task PressOneAsync(IPage page, string key)
    {
        await page.EvaluateAsync(CountCalls);
        await page.Keyboard.PressAsync(key);
        await page.WaitForTimeoutAsync(Rests); // the cursor is told when it rests
        await page.WaitForFunctionAsync("() => window.callsUnderWay === 0");
    }

    public static Task ReadyAsync(IPage page) => page.WaitForSelectorAsync("#ready", new() { State = WaitForSelectorState.Attached });

    private static async Task<int> OpenAsync(IPage page) =>
        int.Parse((await page.GetAttributeAsync("#doubts-left", "data-open"))!, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What axe finds against WCAG 2.2 AA, element by element. In the page itself: Deque's own way opens a page more each time, which takes four times as long, for frames that no page of ours has.</summary>
    public static async Task<IEnumerable<string>> AxeAsync(IPage page)
    {
        await page.EvaluateAsync(Axe);
        var violations = await page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] }))
                .violations.map(violation => `${violation.id}: ${violation.nodes[0].html}`)
            """);

        return violations.Select(violation => $"{page.Url}: {violation}");
    }
}
