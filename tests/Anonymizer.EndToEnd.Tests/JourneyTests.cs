using Microsoft.Playwright;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>A test that goes through the pages in a real browser; skipped, with the reason, where there is none.</summary>
public abstract class JourneyTests(RunningApp app) : IClassFixture<RunningApp>, IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    protected RunningApp App { get; } = app;

    protected IBrowser Chromium => browser!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(Browser.IsThere, Browser.Missing);
        playwright = await Playwright.CreateAsync();
        browser = await Browser.StartAsync(playwright);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await (browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        playwright?.Dispose();
    }

    /// <summary>A person in a browser of their own.</summary>
    protected Task<IPage> SignedInAsync(string email = RunningApp.Email) => Court.SignedInAsync(Chromium, App, email);
}
