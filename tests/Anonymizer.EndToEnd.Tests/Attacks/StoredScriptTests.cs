using Microsoft.Playwright;

namespace Anonymizer.EndToEnd.Tests.Attacks;

/// <summary>Scripts in everything that somebody can write, and every page in a real browser: none becomes markup, none runs, the policy has nothing to stop (ASVS 1.2.1, 1.2.3).</summary>
public sealed class StoredScriptTests(AttackedApp app) : JourneyTests(app), IClassFixture<AttackedApp>
{
    private const string Watch =
        """
        window.found = [];
        for (const dialog of ['alert', 'confirm', 'prompt']) window[dialog] = text => window.found.push(`${dialog} ${text}`);
        document.addEventListener('securitypolicyviolation', event => window.found.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
        """;

    private const string Look =
        """
        () => [...window.found,
          ...[...document.querySelectorAll('[data-xss], xss, xss-element')].map(one => one.outerHTML),
          ...[...document.querySelectorAll('[href], [src], [action], [formaction], [data]')]
              .filter(one => ['href', 'src', 'action', 'formaction', 'data'].some(name => /^\s*(javascript|data:text|vbscript)/i.test(one.getAttribute(name) ?? '') || /evil\.example/.test(one.getAttribute(name) ?? '')))
              .map(one => one.outerHTML),
          ...[...document.querySelectorAll('*')].filter(one => one.getAttributeNames().some(name => name.startsWith('on'))).map(one => one.outerHTML)]
        """;

    [Fact]
    public async Task No_script_that_somebody_wrote_anywhere_becomes_markup_or_runs_on_any_page()
    {
        Scripts.All.Count.ShouldBeGreaterThanOrEqualTo(60);
        var page = await SignedInAsync();
        using var client = AdministratorKey.ClientOf(App);
        var court = new ScriptedCourt(client);
        var ids = await court.FillAsync();
        court.Refused.Count.ShouldBeLessThan(Scripts.All.Count, string.Join('\n', court.Refused.Distinct().Take(20)));
        var found = new List<string>();
        page.Dialog += async (_, dialog) =>
        {
            found.Add($"{page.Url}: {dialog.Type} {dialog.Message}");
            await dialog.DismissAsync();
        };
        await page.AddInitScriptAsync(Watch);

        foreach (var address in PageRoutes.All.Select(route => PageRoutes.Fill(route, ids)).Concat(["/?pageSize=200", "/verdicts?pageSize=200"]))
        {
            await EveryPageTests.ShowAsync(page, address);
            found.AddRange((await page.EvaluateAsync<string[]>(Look)).Select(what => $"{address}: {what}"));
        }

        await EveryPageTests.ShowAsync(page, $"/verdicts/{ids["verdicts"]}/review");
        await page.WaitForSelectorAsync("#doc mark");

        foreach (var tab in await page.Locator("[role=tab]").AllAsync())
        {
            await tab.ClickAsync();
            await page.WaitForTimeoutAsync(400);
            var name = await tab.GetAttributeAsync("id");
            found.AddRange((await page.EvaluateAsync<string[]>(Look)).Select(what => $"tab {name}: {what}"));
        }

        found.ShouldBeEmpty();
        (await page.InnerTextAsync("#doc")).ShouldContain("<script>alert(1)</script>");
    }
}
