using System.Globalization;
using Microsoft.Playwright;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>Gold of what two people read, and from a figure to the very words.</summary>
public sealed class GoldJourneyTests(RunningApp app) : JourneyTests(app)
{
    [Fact]
    public async Task Two_verdicts_read_by_two_become_gold_a_model_is_measured_and_a_figure_leads_to_its_spans()
    {
        App.AddReviewer("clara@court.example");
        var anna = await SignedInAsync();
        var clara = await SignedInAsync("clara@court.example");
        var violations = new List<string>();
        await ReadByTwoAsync(anna, clara, "13-short-order.docx");
        await anna.GotoAsync("/");
        await Court.ReadyAsync(anna);
        await ReadByTwoAsync(anna, clara, "05-employment-tribunal.docx");

        await anna.GotoAsync("/gold");
        await Court.ReadyAsync(anna);
        await anna.FillAsync("#gold-name", "Two readers");
        await anna.ClickAsync("main form button[type=submit]");
        await anna.WaitForSelectorAsync("#candidates-heading");
        await Court.ReadyAsync(anna);
        await anna.Locator("tr:has-text('two readers') input[type=checkbox]").Nth(0).CheckAsync();
        await anna.Locator("tr:has-text('two readers') input[type=checkbox]").Nth(1).CheckAsync();
        violations.AddRange(await Court.AxeAsync(anna));
        await anna.ClickAsync("#gold-add");
        await anna.WaitForSelectorAsync(".gold-verdicts tbody tr:nth-child(2)");
        await anna.FillAsync("#gold-guidelines", "Guideline 1");
        await Look.AtAsync(anna, "gold-open");
        await anna.ClickAsync("#gold-lock");
        await anna.WaitForSelectorAsync("#gold-state[data-locked=true]");
        await anna.ClickAsync("#gold-measure");
        await anna.WaitForSelectorAsync("#gold-figures");
        violations.AddRange(await Court.AxeAsync(anna));
        await Look.AtAsync(anna, "gold-locked");

        await anna.ClickAsync("#gold-figures");
        await anna.WaitForSelectorAsync("#head-figures");
        violations.AddRange(await Court.AxeAsync(anna));
        await Look.AtAsync(anna, "quality-gold");
        await ToTheSpansAsync(anna, violations);

        await anna.GotoAsync("/quality");
        await anna.WaitForSelectorAsync("#head-figures");
        violations.AddRange(await Court.AxeAsync(anna));
        await Look.AtAsync(anna, "quality");
        await ToTheSpansAsync(anna, violations);
        violations.ShouldBeEmpty();
    }

    /// <summary>Clicks each result's largest figure: the list has as many spans as the figure says, and they can be read in context.</summary>
    private static async Task ToTheSpansAsync(IPage page, List<string> violations)
    {
        var figure = page.Locator("[data-by=type] a[data-result=right]").First;
        var expected = int.Parse((await figure.InnerTextAsync()).Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        await figure.ClickAsync();
        await page.WaitForSelectorAsync("#spans-total");
        (await page.GetAttributeAsync("#spans-total", "data-total")).ShouldBe(expected.ToString(CultureInfo.InvariantCulture));
        var inVerdict = int.Parse(await page.Locator("#span-documents tbody tr:first-child td:last-child").InnerTextAsync(), CultureInfo.InvariantCulture);

        await page.Locator("#span-documents tbody a").First.ClickAsync();
        await page.WaitForSelectorAsync("#span-list");
        (await page.Locator("#span-list li mark").CountAsync()).ShouldBe(inVerdict);
        (await page.Locator("#span-list li[data-result=right]").CountAsync()).ShouldBe(inVerdict);
        violations.AddRange(await Court.AxeAsync(page));
        await Look.AtAsync(page, page.Url.Contains("gold=", StringComparison.Ordinal) ? "spans-gold" : "spans");
    }

    /// <summary>The first reader refuses one mention; the second does not, and what they disagree on is settled.</summary>
    private async Task ReadByTwoAsync(IPage anna, IPage clara, string sample)
    {
        await Court.OpenReviewAsync(anna, sample);
        var review = new Uri(anna.Url).AbsolutePath;
        var verdict = review[..review.LastIndexOf('/')];
        App.AskForSecondReader(verdict.Split('/')[^1]);
        await Court.PressAsync(anna, "n", "r");
        await Court.CompleteAsync(anna);
        await anna.WaitForURLAsync($"**{verdict}");

        await clara.GotoAsync(review);
        await clara.WaitForSelectorAsync("[data-work=second]");
        await Court.CompleteAsync(clara);
        await clara.WaitForURLAsync($"**{verdict}");
        await clara.GetByRole(AriaRole.Link, new() { Name = "Settle" }).ClickAsync();
        await clara.WaitForSelectorAsync("#adjudication");
        await Court.ReadyAsync(clara);
        var open = await clara.Locator(".disagreements li").CountAsync();

        for (var settled = 1; settled <= open; settled++)
        {
            await clara.FocusAsync("#adjudication");
            await clara.Keyboard.PressAsync("2");
            await clara.WaitForFunctionAsync("left => document.querySelector('#settle-left').textContent.trim() === left", $"{open - settled} left");
        }

        await clara.ClickAsync("#settle-finish");
        await clara.WaitForURLAsync($"**{verdict}");
    }
}
