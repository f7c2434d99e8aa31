using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Anonymizer.EndToEnd.Tests.Handbooks;

/// <summary>
/// The handbooks stay true: what they name is on the page that they show. ANONYMIZER_HANDBOOK=write takes their pictures anew.
/// </summary>
public sealed partial class HandbookTests(RunningApp app) : JourneyTests(app)
{
    private static readonly bool Writes = Environment.GetEnvironmentVariable("ANONYMIZER_HANDBOOK") == "write";

    private readonly List<string> _kept = [];
    private readonly List<string> _missing = [];

    [Fact]
    public async Task Each_picture_of_a_handbook_is_of_a_page_that_shows_what_is_named_before_it()
    {
        var page = await SignedInAsync();
        await page.SetViewportSizeAsync(1280, 800);
        await page.GetByRole(AriaRole.Button, new() { Name = "Not now" }).ClickAsync();
        await ReviewAsync(page);
        await TeachAsync(page);
        await KeepAsync(page, "operations.png", "/operations");
        await KeepAsync(page, "accounts.png", "/accounts");
        await KeepAsync(page, "retention.png", "/retention");
        await KeepAsync(page, "audit.png", "/audit");
        await ArchiveAsync(page);

        _missing.ShouldBeEmpty();
        _kept.Order(StringComparer.Ordinal).ShouldBe(Handbook.Shown.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_word_in_bold_is_a_word_of_a_page() =>
        Handbook.Bold.Where(bold => !Handbook.Texts.Any(text => text.StartsWith(bold.Words, StringComparison.Ordinal))).ShouldBeEmpty();

    [Fact]
    public void Every_picture_and_page_that_a_handbook_points_to_is_there_and_no_picture_is_left_over()
    {
        var links = from file in Handbook.Files
                    from Match link in Link().Matches(File.ReadAllText(file))
                    select Path.GetFullPath(link.Groups["to"].Value, Handbook.Folder);

        links.Where(path => !File.Exists(path)).ShouldBeEmpty();
        Directory.EnumerateFiles(Handbook.Pictures).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal).ShouldBe(Handbook.Shown.Keys.Order(StringComparer.Ordinal));
    }

    private async Task ReviewAsync(IPage page)
    {
        await page.FillAsync("#upload-case", "12/2026");
        await page.Keyboard.PressAsync("Tab");
        await page.SetInputFilesAsync("#files", [Checkout.Sample("13-short-order.docx"), Checkout.Sample("05-employment-tribunal.docx")]);
        await page.GetByRole(AriaRole.Link, new() { Name = "Review", Exact = true }).Nth(1).WaitForAsync();
        await KeepAsync(page, "verdicts.png", "/verdicts");

        await page.GetByRole(AriaRole.Link, new() { Name = "05-employment-tribunal.docx" }).ClickAsync();
        await page.WaitForSelectorAsync("#doc mark");
        await Court.ReadyAsync(page);
        await Court.PressAsync(page, "n");
        await KeepAsync(page, "review.png");

        await EveryPageTests.ShowAsync(page, "/verdicts");
        await page.GetByRole(AriaRole.Link, new() { Name = "13-short-order.docx" }).ClickAsync();
        await page.WaitForSelectorAsync("#doc mark");
        await Court.ReadyAsync(page);
        await Court.PressAsync(page, "n", "r");
        await Court.CompleteAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the redacted file" }).WaitForAsync();
        await KeepAsync(page, "release.png");
    }

    private async Task TeachAsync(IPage page)
    {
        await KeepAsync(page, "quality.png", "/quality");
        await KeepAsync(page, "corrections.png", "/teaching");
        await EveryPageTests.ShowAsync(page, "/sessions");
        await Court.ReadyAsync(page);
        await page.FillAsync("#session-goal", "Addresses in land cases");
        await page.ClickAsync("#session-open");
        await page.GetByRole(AriaRole.Button, new() { Name = "End the session" }).WaitForAsync();
        await KeepAsync(page, "session.png");
        await EveryPageTests.ShowAsync(page, "/gold");
        await Court.ReadyAsync(page);
        await page.FillAsync("#gold-name", "Our court, 2026");
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForURLAsync("**/gold/versions/*");
        await KeepAsync(page, "gold.png", "/gold");
        await KeepAsync(page, "models.png", "/models");
    }

    private async Task ArchiveAsync(IPage page)
    {
        await EveryPageTests.ShowAsync(page, "/archive");
        await Court.ReadyAsync(page);
        await page.ClickAsync("#new-campaign > summary");
        await page.FillAsync("#campaign-name", "Labour cases of 2019");
        await page.FillAsync("#campaign-share", "100");
        await page.ClickAsync("#campaign-start");
        await page.WaitForURLAsync("**/archive/*");
        await page.SetInputFilesAsync("#campaign-files", [Checkout.Sample("09-insurance-fraud.docx"), Checkout.Sample("11-company-unfair-prejudice.docx")]);
        await page.WaitForSelectorAsync("[data-count=for-people] >> text=2");
        await page.EvaluateAsync("() => scrollTo(0, 0)");
        await KeepAsync(page, "archive.png");
    }

    private async Task KeepAsync(IPage page, string picture, string? address = null)
    {
        await (address is null ? Court.ReadyAsync(page) : EveryPageTests.ShowAsync(page, address));
        var words = await page.EvaluateAsync<string>(
            "() => document.body.innerText + '\\n' + [...document.querySelectorAll('[aria-label], [title], option')].map(one => `${one.ariaLabel} ${one.title} ${one.textContent}`).join('\\n')");
        _kept.Add(picture);
        _missing.AddRange(Handbook.Shown.GetValueOrDefault(picture, []).Where(bold => !words.Contains(bold, StringComparison.OrdinalIgnoreCase)).Select(bold => $"{picture}: {bold}"));

        if (Writes)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Handbook.Pictures, picture) });
        }
    }

    [GeneratedRegex(@"\]\((?<to>[^)#:\n]+)\)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
