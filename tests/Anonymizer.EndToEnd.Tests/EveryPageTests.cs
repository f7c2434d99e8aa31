using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>Every page there is, in light and dark, in English and Latvian, in a wide and a narrow window.</summary>
public sealed class EveryPageTests(RunningApp app) : JourneyTests(app)
{
    private const string Sample = "05-employment-tribunal.docx";

    private static readonly ConditionalWeakTable<RunningApp, IReadOnlyDictionary<string, Guid>> Filled = [];

    [Fact]
    public async Task No_page_has_a_barrier_or_breaks_the_policy_in_any_theme_or_language()
    {
        var (page, ids) = await WithAReviewAsync();
        var found = new List<string>();
        var isJudged = false; // the tool that looks for barriers breaks the policy itself
        page.Console += (_, message) => found.AddRange(!isJudged && message.Text.Contains("Content Security Policy", StringComparison.Ordinal) ? [$"{page.Url}: {message.Text}"] : []);

        foreach (var (theme, language) in new[] { ("light", "en"), ("dark", "lv"), ("dark", "en"), ("light", "lv") })
        {
            await ChooseAsync(page, theme, language);

            foreach (var route in PageRoutes.All)
            {
                await ShowAsync(page, PageRoutes.Fill(route, ids));
                (await page.GetAttributeAsync("html", "lang")).ShouldBe(language);
                (await page.GetAttributeAsync("html", "data-bs-theme")).ShouldBe(theme);
                await KeepPictureAsync(page, $"{theme}-{language}", route);
                found.AddRange(await page.EvaluateAsync<bool>("() => [...document.querySelectorAll('.app-top > *')].some(part => part.getBoundingClientRect().right > innerWidth)") ? [$"{language} {route}: the bar at the top is cut off"] : []);
                isJudged = true;
                found.AddRange((await Court.AxeAsync(page)).Select(violation => $"{theme} {language} {violation}"));
                await page.GotoAsync("about:blank");
                isJudged = false;
            }
        }

        found.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_looks_for_barriers_finds_them()
    {
        var (page, _) = await WithAReviewAsync();
        await page.GotoAsync("about:blank");
        await page.SetContentAsync("<!doctype html><html><body><img src='data:,'><p style='color: #ccc; background: #fff'>Pale.</p></body></html>");

        var found = string.Join('\n', await Court.AxeAsync(page));

        new[] { "image-alt", "color-contrast", "html-has-lang", "document-title" }.ShouldAllBe(barrier => found.Contains(barrier, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_cut_off_at_320_pixels_or_400_percent()
    {
        var (page, ids) = await WithAReviewAsync();
        await page.SetViewportSizeAsync(320, 640);
        var wide = new List<string>();

        foreach (var route in PageRoutes.All)
        {
            await ShowAsync(page, PageRoutes.Fill(route, ids));
            var width = await page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth");
            wide.AddRange(width > 320 ? [$"{route}: {width} by {await WidestAsync(page)}"] : []);
            await KeepPictureAsync(page, "narrow", route);
        }

        wide.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_circuit_speaks_the_language_of_the_page_also_in_what_a_job_tells_it()
    {
        var (page, _) = await WithAReviewAsync();
        await ChooseAsync(page, "light", "lv");
        await ShowAsync(page, "/");

        await page.SetInputFilesAsync("#files", Checkout.Sample("13-short-order.docx"));

        await page.Locator(".upload-list a").First.ClickAsync();

        await page.WaitForSelectorAsync("#doc mark");
        (await page.InnerTextAsync("#tab-doubts")).ShouldBe("Šaubas");
        (await page.Locator("[data-finish]").InnerTextAsync()).Trim().ShouldBe("Pabeigt pārskatīšanu");
    }

    /// <summary>A review that is open, and an id of everything that has a page; made once for all tests of the service.</summary>
    private async Task<(IPage Page, IReadOnlyDictionary<string, Guid> Ids)> WithAReviewAsync()
    {
        App.Give(RunningApp.Email, "mapping-reader");
        var page = await SignedInAsync();

        if (!Filled.TryGetValue(App, out var ids))
        {
            Filled.Add(App, ids = await FillAsync(page));
        }

        await ShowAsync(page, $"/verdicts/{ids["verdicts"]}/review");
        await page.WaitForSelectorAsync("#doc mark");

        return (page, ids);
    }

    private static async Task<IReadOnlyDictionary<string, Guid>> FillAsync(IPage page)
    {
        await page.FillAsync("#upload-case", "12/2026");
        await page.Keyboard.PressAsync("Tab");
        await page.SetInputFilesAsync("#files", Checkout.Sample(Sample));
        var link = page.Locator("tbody a.btn[href$='/review']").First; // the button is there once it was read, and only then can a session take it
        await link.WaitForAsync();
        var verdict = Guid.Parse((await link.GetAttributeAsync("href"))!.Split('/')[^2]);
        await ShowAsync(page, "/");
        var @case = Guid.Parse((await page.Locator("main a[href^='cases/']").First.GetAttributeAsync("href"))!.Split('/')[1]);
        await ShowAsync(page, "/policies");
        await Court.ReadyAsync(page);
        var policy = Guid.Parse((await page.Locator("main a[href^='policies/']").First.GetAttributeAsync("href"))!.Split('/', '?')[1]);
        await ShowAsync(page, "/gold");
        await Court.ReadyAsync(page);
        await page.FillAsync("#gold-name", "Pages");
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForURLAsync("**/gold/versions/*");
        var gold = Guid.Parse(page.Url.Split('/')[^1]);
        await ShowAsync(page, "/models");
        await Court.ReadyAsync(page);
        await page.ClickAsync("#start-run");
        await page.WaitForURLAsync("**/models/runs/*");
        var run = Guid.Parse(page.Url.Split('/')[^1]);
        await ShowAsync(page, "/sessions");
        await Court.ReadyAsync(page);
        await page.FillAsync("#session-goal", "Pages");
        await page.ClickAsync("#session-open");
        await page.WaitForURLAsync("**/sessions/*");
        var session = Guid.Parse(page.Url.Split('/')[^1]);

        await ShowAsync(page, "/archive");
        await Court.ReadyAsync(page);
        await page.ClickAsync("#new-campaign > summary");
        await page.FillAsync("#campaign-name", "Pages");
        await page.ClickAsync("#campaign-start");
        await page.WaitForURLAsync("**/archive/*");
        var archive = Guid.Parse(page.Url.Split('/')[^1]);

        return new Dictionary<string, Guid> { ["archive"] = archive, ["models"] = run, ["verdicts"] = verdict, ["policies"] = policy, ["cases"] = @case, ["gold"] = gold, ["sessions"] = session };
    }

    private async Task ChooseAsync(IPage page, string theme, string language) => await page.Context.AddCookiesAsync(
    [
        new() { Name = "theme", Value = theme, Url = App.Address.ToString() },
        new() { Name = "language", Value = Uri.EscapeDataString($"c={language}|uic={language}"), Url = App.Address.ToString() },
    ]);

    /// <summary>Until nothing is being loaded: neither from the server nor into the page.</summary>
    internal static async Task ShowAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.WaitForFunctionAsync("() => document.querySelector('h1') && !document.querySelector('.waiting')");
        await page.WaitForTimeoutAsync(400);
    }

    private static Task<string> WidestAsync(IPage page) => page.EvaluateAsync<string>(
        "() => [...document.querySelectorAll('main *')].filter(one => one.getBoundingClientRect().right > 321 && !one.closest('.table-wrap')).map(one => one.tagName + '.' + one.className).slice(0, 4).join(', ')");

    /// <summary>With ANONYMIZER_PICTURES set to a folder the pages are kept there, to be looked at.</summary>
    private static async Task KeepPictureAsync(IPage page, string look, string route)
    {
        if (Environment.GetEnvironmentVariable("ANONYMIZER_PICTURES") is { Length: > 0 } folder)
        {
            var name = string.Concat(route.Select(letter => char.IsLetterOrDigit(letter) ? letter : '-')).Trim('-');
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{look}-{(name.Length == 0 ? "home" : name)}.png") });
        }
    }
}
