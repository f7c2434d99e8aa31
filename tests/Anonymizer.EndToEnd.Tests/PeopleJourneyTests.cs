using Microsoft.Playwright;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>Two people at one verdict, each in a browser of their own.</summary>
public sealed class PeopleJourneyTests(RunningApp app) : JourneyTests(app)
{
    private const string Sample = "07-latvian-district-court.docx";
    private const string Other = "05-employment-tribunal.docx";

    [Fact]
    public async Task A_verdict_is_taken_over_taken_back_and_handed_over_and_nothing_is_lost()
    {
        App.AddReviewer("boris@court.example");
        var anna = await SignedInAsync();
        await Court.OpenReviewAsync(anna, Sample);
        await Court.PressAsync(anna, "n", "a");
        var boris = await SignedInAsync("boris@court.example");
        var violations = new List<string>();

        await boris.GotoAsync(new Uri(anna.Url).AbsolutePath);
        await boris.WaitForSelectorAsync("[data-work=held]");
        (await boris.InnerTextAsync("[data-work=held]")).ShouldContain(RunningApp.Email);
        (await boris.Locator("#doc mark[data-s=accepted]").CountAsync()).ShouldBe(1, "who reads sees what is decided");
        violations.AddRange(await Court.AxeAsync(boris));

        await boris.ClickAsync("#take-over");
        await anna.WaitForSelectorAsync("[data-work=held]");
        (await anna.InnerTextAsync("[data-work=held]")).ShouldContain("boris@court.example");
        violations.AddRange(await Court.AxeAsync(anna));
        await Court.PressAsync(anna, "n", "a");
        (await anna.Locator("#doc mark[data-s=accepted]").CountAsync()).ShouldBe(1, "the page of who lost it decides nothing more, and keeps what was decided");
        await Court.PressAsync(boris, "n", "a");
        (await boris.Locator("#doc mark[data-s=accepted]").CountAsync()).ShouldBe(2);

        await anna.ClickAsync("#take-over");
        await boris.WaitForSelectorAsync("[data-work=held]");
        await anna.WaitForFunctionAsync("() => document.querySelectorAll('#doc mark[data-s=accepted]').length === 2");
        await Court.PressAsync(anna, "h");
        await anna.FillAsync("#hand-over-note", "Mind the footnotes.");
        await anna.SelectOptionAsync("#hand-over-to", new SelectOptionValue { Label = "boris@court.example" });
        violations.AddRange(await Court.AxeAsync(anna));
        await anna.Locator("dialog[open] button[type=submit]").ClickAsync();
        await anna.WaitForSelectorAsync("[data-work=assigned]");

        await boris.WaitForSelectorAsync("[data-work=note]");
        (await boris.InnerTextAsync("[data-work=note]")).ShouldContain("Mind the footnotes.");
        violations.AddRange(await Court.AxeAsync(boris));
        await boris.ClickAsync("#note-read");
        await Court.PressAsync(boris, "n", "a");
        (await boris.Locator("#doc mark[data-s=accepted]").CountAsync()).ShouldBe(3);
        violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_read_blind_what_they_disagree_on_is_settled_by_keys_and_a_problem_stops_the_release()
    {
        App.AddReviewer("clara@court.example");
        var anna = await SignedInAsync();
        await Court.OpenReviewAsync(anna, Other);
        var review = new Uri(anna.Url).AbsolutePath;
        var verdict = review[..review.LastIndexOf('/')];
        App.AskForSecondReader(verdict.Split('/')[^1]);
        var violations = new List<string>();

        await Court.PressAsync(anna, "n", "r", "r");
        await Court.CompleteAsync(anna);
        await anna.WaitForURLAsync($"**{verdict}");
        await anna.WaitForSelectorAsync("#readings-heading");
        violations.AddRange(await Court.AxeAsync(anna));

        var clara = await SignedInAsync("clara@court.example");
        await clara.GotoAsync(review);
        await clara.WaitForSelectorAsync("[data-work=second]");
        (await clara.Locator("#doc mark[data-s=rejected]").CountAsync()).ShouldBe(0, "the second reader sees nothing of the first");
        violations.AddRange(await Court.AxeAsync(clara));
        await Court.CompleteAsync(clara);
        await clara.WaitForURLAsync($"**{verdict}");
        await clara.GetByRole(AriaRole.Link, new() { Name = "Settle" }).ClickAsync();

        await clara.WaitForSelectorAsync("#adjudication");
        await Court.ReadyAsync(clara);
        violations.AddRange(await Court.AxeAsync(clara));
        await SettleAsync(clara);
        violations.AddRange(await Court.AxeAsync(clara));
        await clara.ClickAsync("#settle-finish");
        await clara.WaitForURLAsync($"**{verdict}");
        await clara.WaitForSelectorAsync(".versions tbody tr:nth-child(4)");

        await clara.FillAsync("#problem-new", "A child is named in the minutes.");
        await clara.GetByRole(AriaRole.Button, new() { Name = "Report a problem" }).ClickAsync();
        await clara.WaitForSelectorAsync(".problems li[data-open]");
        violations.AddRange(await Court.AxeAsync(clara));
        await clara.GotoAsync($"{verdict}/release");
        await clara.ClickAsync("#release");
        await clara.WaitForSelectorAsync(".alert-danger");
        await clara.GotoAsync($"{verdict}/versions/2/diff/4");
        await Court.ReadyAsync(clara);
        violations.AddRange(await Court.AxeAsync(clara));
        violations.ShouldBeEmpty();
    }

    /// <summary>Settles every question by key, the answers in turn, and takes one back on the way.</summary>
    private static async Task SettleAsync(IPage page)
    {
        var count = await page.Locator(".disagreements li").CountAsync();
        count.ShouldBeGreaterThan(0);
        await page.FocusAsync("#adjudication");
        await page.Keyboard.PressAsync("1");
        await LeftAsync(page, count - 1);
        await page.Keyboard.PressAsync("u");
        await LeftAsync(page, count);

        for (var settled = 0; settled < count; settled++)
        {
            await page.Keyboard.PressAsync(settled % 2 == 0 ? "1" : "2");
            await LeftAsync(page, count - settled - 1);
        }
    }

    private static async Task LeftAsync(IPage page, int count) =>
        await page.WaitForFunctionAsync("left => document.querySelector('#settle-left').textContent.trim() === left", $"{count} left");
}
