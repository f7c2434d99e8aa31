using Microsoft.Playwright;

namespace Anonymizer.EndToEnd.Tests.Speed;

/// <summary>One reviewer at a long verdict in Chromium; all times are taken inside the page.</summary>
internal sealed class OneReviewer(IPage page, Server server)
{
    /// <summary>The button in the queue that opens a review.</summary>
    public const string Link = "tbody a.btn[href$='/review']";

    private const int Loads = 7;
    private const int Pause = 60;
    private const int Keys = 400;
    private const string Mix = "nnanrnepNa";

    /// <summary>From the click in the queue until the surface has heard a key.</summary>
    private const string Click = "selector => { sessionStorage.setItem('clicked', performance.timeOrigin + performance.now()); document.querySelector(selector).click(); }";

    private const string Usable =
        """
        () => {
          const doc = document.querySelector('#doc');
          if (!doc?.querySelector('mark')) { return false; }
          if (!doc.querySelector('mark[aria-current]')) { doc.dispatchEvent(new KeyboardEvent('keydown', { key: 'n' })); }
          return doc.querySelector('mark[aria-current]') ? performance.timeOrigin + performance.now() - sessionStorage.getItem('clicked') : false;
        }
        """;

    /// <summary>From the key's own time to the message task after the next frame, which is when it was painted.</summary>
    private const string Watch =
        """
        () => {
          window.painted = [];
          addEventListener('keydown', event => requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => painted.push([event.key, performance.now() - event.timeStamp]);
            channel.port2.postMessage(null);
          }), true);
        }
        """;

    /// <summary>From the key until all mentions of the entity are painted, and until the server's own count of what is left is.</summary>
    private const string ToAll =
        """
        key => new Promise(done => {
          const began = performance.now(), left = document.querySelector('#pending'), before = left.textContent;
          const afterFrame = then => requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => then(performance.now() - began); channel.port2.postMessage(null); });
          let painted = 0;
          afterFrame(time => painted = time);
          new MutationObserver((_, observer) => {
            if (left.textContent !== before) { observer.disconnect(); afterFrame(time => done([painted, time])); }
          }).observe(left, { characterData: true, childList: true, subtree: true });
          (document.querySelector('#doc mark[aria-current]') ?? document.querySelector('#doc')).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        })
        """;

    public async Task RunAsync()
    {
        await OpenAsync();
        await PressAsync();
        await ApplyToAllAsync();
    }

    private async Task OpenAsync()
    {
        var loads = new List<double>();
        var before = server.Processor;

        for (var load = 0; load < Loads; load++)
        {
            await page.GotoAsync("/");
            await page.WaitForSelectorAsync(Link);
            await Court.ReadyAsync(page);
            await page.EvaluateAsync("() => localStorage.clear()");
            await page.WaitForTimeoutAsync(1500);
            await page.EvaluateAsync(Click, Link);
            var usable = await page.WaitForFunctionAsync(Usable, null, new() { Timeout = 120_000 });
            loads.Add(await usable.JsonValueAsync<double>());
            await page.WaitForTimeoutAsync(2500);
        }

        SpeedRun.Say("open, the first", $"{loads[0]:0} ms");
        SpeedRun.Say("open, from the click in the queue to the first key heard", new Timings(loads));
        SpeedRun.Say("open, processor time of the server, the list and the look ahead included", $"{(server.Processor - before).TotalMilliseconds / Loads:0} ms each");
        SpeedRun.Say("marks", await page.Locator("#doc mark").CountAsync());
        SpeedRun.Say("words", await page.EvaluateAsync<int>("() => [...document.querySelectorAll('#doc [data-p]')].map(one => one.textContent.split(/\\s+/).length).reduce((one, next) => one + next)"));
    }

    private async Task PressAsync()
    {
        await page.EvaluateAsync(Watch);
        await page.EvaluateAsync("() => surface.focus()");
        var before = server.Processor;

        for (var key = 0; key < Keys; key++)
        {
            await page.Keyboard.PressAsync(Mix[key % Mix.Length].ToString());
            await page.WaitForTimeoutAsync(Pause);
        }

        await page.WaitForTimeoutAsync(3000);
        var painted = await page.EvaluateAsync<double[]>("() => painted.map(one => one[1])");
        SpeedRun.Say("key to painted frame", new Timings(painted));
        SpeedRun.Say("processor time of the server for each key", $"{(server.Processor - before).TotalMilliseconds / Keys:0.0} ms");
        SpeedRun.Say("pending marks in the page, and what the server counts", $"{await page.Locator("#doc mark[data-s=pending]:not([data-part])").CountAsync()}, {await page.InnerTextAsync("#pending")}");
    }

    private async Task ApplyToAllAsync()
    {
        var most = await page.EvaluateAsync<int>("() => { const by = Object.groupBy(document.querySelectorAll('#doc mark'), mark => mark.dataset.e); const all = Object.values(by).sort((one, other) => other.length - one.length)[0]; surface.go(+all[0].dataset.id); return all.length; }");
        var painted = new List<double>();
        var confirmed = new List<double>();
        await page.WaitForTimeoutAsync(1500);

        for (var round = 0; round < Loads; round++)
        {
            var times = await page.EvaluateAsync<double[]>(ToAll, round % 2 == 0 ? "R" : "A");
            painted.Add(times[0]);
            confirmed.Add(times[1]);
            await page.WaitForTimeoutAsync(2000);
            await page.EvaluateAsync(ToAll, "u");
            await page.WaitForTimeoutAsync(2000);
        }

        SpeedRun.Say($"apply to all {most} mentions, painted", new Timings(painted));
        SpeedRun.Say($"apply to all {most} mentions, stored and shown by the server", new Timings(confirmed));
    }
}
