using Microsoft.Playwright;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>What must not be lost in a review: the focus, a place in a long text, a selection, a line.</summary>
public sealed class SteadyReviewTests(RunningApp app) : JourneyTests(app)
{
    private const string WhereIsFocus = "() => document.activeElement.closest('#doc') ? 'text' : document.activeElement.tagName + '#' + document.activeElement.id";
    private const int Short = 6;
    private const int Rows = 250;
    private const int Columns = 20;

    [Fact]
    public async Task The_focus_stays_in_the_text_after_each_action()
    {
        var page = await SignedInAsync();
        await OpenAsync(page, "steady-1.docx", AMadeUpVerdict.Long(Short, first: 25));
        await Court.PressAsync(page, "n");

        foreach (var key in new[] { "a", "r", "u", "U", "A", "u", "m", "1", "u", "]", "u", "e", "x", "v", "v", "f", "f" })
        {
            await Court.PressOneAsync(page, key);
            (await page.EvaluateAsync<string>(WhereIsFocus)).ShouldBe("text", $"after {key}");
        }

        foreach (var key in new[] { "?", ",", "t", "c", "h", "!" })
        {
            await page.Keyboard.PressAsync(key);
            await page.WaitForSelectorAsync("dialog[open]");
            await page.Keyboard.PressAsync("Escape");
            await page.WaitForFunctionAsync("() => !document.querySelector('dialog[open]') && document.activeElement.closest('#doc')");
        }
    }

    [Fact]
    public async Task What_takes_the_focused_thing_away_leaves_the_focus_and_the_place_in_the_text()
    {
        var page = await SignedInAsync();
        await OpenAsync(page, "steady-2.docx", AMadeUpVerdict.Long(Short, first: 50));
        await SelectAsync(page, "document.querySelectorAll('#doc [data-p]')[2]");
        await page.Keyboard.PressAsync("3");
        await page.WaitForSelectorAsync("#doc mark[data-a][aria-current]");
        var paragraph = await page.EvaluateAsync<int>("() => +document.activeElement.closest('[data-p]').dataset.p");

        await page.Keyboard.PressAsync("u");
        await page.WaitForFunctionAsync("() => !document.querySelector('#doc mark[data-a]')");
        await page.WaitForFunctionAsync("() => document.activeElement.closest('#doc')");
        await page.Keyboard.PressAsync("n");
        (await page.EvaluateAsync<int>("() => +document.querySelector('#doc mark[aria-current]').closest('[data-p]').dataset.p")).ShouldBeGreaterThanOrEqualTo(paragraph);

        await page.Keyboard.PressAsync("a");
        await page.WaitForSelectorAsync("[data-do=undo]:not([disabled])");
        await page.ClickAsync("[data-do=undo]");
        await page.WaitForSelectorAsync("[data-do=undo][disabled]");
        await page.WaitForFunctionAsync("() => document.activeElement.closest('#doc')");
    }

    [Fact]
    public async Task A_table_of_five_thousand_cells_is_worked_by_keys_and_words_are_marked_across_cells_paragraphs_and_notes()
    {
        var page = await SignedInAsync();
        await OpenAsync(page, "table.docx", AMadeUpVerdict.Table(Rows, Columns));

        (await page.Locator("#doc table.verdict-table td").CountAsync()).ShouldBe(Rows * Columns);
        await Court.PressAsync(page, "n", "a", "n", "N");
        await page.WaitForSelectorAsync("#doc mark[data-s=accepted]");

        await MarkAcrossAsync(page, "document.querySelectorAll('#doc td [data-p]')[1]", "document.querySelectorAll('#doc td [data-p]')[3]", pieces: 3);
        await MarkAcrossAsync(page, "[...document.querySelectorAll('#doc td [data-p]')].at(-1)", "[...document.querySelectorAll('#doc .pair > [data-p]')].at(-2)", pieces: 2);
        await MarkAcrossAsync(page, "[...document.querySelectorAll('#doc .pair > [data-p]')].at(-2)", "document.querySelector('#doc .part-footnote [data-p]')", pieces: 2);
    }

    [Fact]
    public async Task A_line_that_is_lost_in_the_middle_of_a_drag_gives_the_selection_back_and_loses_no_decision()
    {
        var page = await SignedInAsync();
        await OpenAsync(page, "steady-3.docx", AMadeUpVerdict.Long(Short, first: 75));
        var box = (await page.Locator("#doc [data-p]").Nth(2).BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + 4, box.Y + (box.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + 90, box.Y + (box.Height / 2));
        var words = await page.EvaluateAsync<string>("() => getSelection().toString()");
        words.Trim().ShouldNotBeEmpty();

        await page.Context.SetOfflineAsync(true);
        await page.EvaluateAsync("() => Blazor._internal.forceCloseConnection()");
        await page.WaitForSelectorAsync("#components-reconnect-modal[open]");
        await page.Mouse.UpAsync();
        await page.Context.SetOfflineAsync(false);

        await page.WaitForFunctionAsync("words => !document.querySelector('#components-reconnect-modal[open]') && getSelection().toString() === words", words);
        await page.ClickAsync("#mark-menu [data-mark=ORG]");
        await page.WaitForSelectorAsync("#doc mark[data-a][data-t=ORG]");
    }

    [Fact]
    public async Task A_decision_whose_answer_was_lost_with_the_line_is_shown_as_the_server_has_it()
    {
        var page = await SignedInAsync();
        await OpenAsync(page, "steady-4.docx", AMadeUpVerdict.Long(Short, first: 100));
        await Court.PressAsync(page, "n");
        var mention = await page.GetAttributeAsync("#doc mark[aria-current]", "data-id");

        await page.EvaluateAsync("() => { const current = document.querySelector('#doc mark[aria-current]'); Blazor._internal.forceCloseConnection(); current.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true })); }");
        await page.WaitForFunctionAsync("() => !document.querySelector('#components-reconnect-modal[open]')");
        await page.WaitForTimeoutAsync(3000);
        var shown = await page.GetAttributeAsync($"#doc mark[data-id='{mention}']", "data-s");

        await page.ReloadAsync();
        await page.WaitForSelectorAsync($"#doc mark[data-id='{mention}']");
        (await page.GetAttributeAsync($"#doc mark[data-id='{mention}']", "data-s")).ShouldBe(shown);
    }

    [Fact]
    public async Task A_command_that_is_pressed_before_the_script_was_started_is_kept_until_it_is()
    {
        var page = await SignedInAsync();
        await page.EvaluateAsync("() => { const start = surface.start; surface.start = (...given) => { if (window.isSlow) { window.startNow = () => start(...given); } else { start(...given); } }; }");
        await OpenAsync(page, "steady-5.docx", AMadeUpVerdict.Long(Short, first: 125));
        await Court.CompleteAsync(page);
        await page.WaitForSelectorAsync("#release");
        await page.GoBackAsync();
        await page.EvaluateAsync("() => { window.isSlow = true; }");

        await page.GetByRole(AriaRole.Button, new() { Name = "Reopen" }).ClickAsync();
        await page.Locator("[data-finish]").ClickAsync(); // all is decided from before, so nothing is asked
        await page.WaitForFunctionAsync("() => window.startNow");
        await page.EvaluateAsync("() => startNow()");

        await page.WaitForSelectorAsync("#release");
    }

    private async Task OpenAsync(IPage page, string name, byte[] file)
    {
        var path = Path.Combine(App.Folder, name);
        await File.WriteAllBytesAsync(path, file, TestContext.Current.CancellationToken);
        await page.SetInputFilesAsync("#files", path);
        await page.Locator("tr", new() { HasText = name }).GetByRole(AriaRole.Link, new() { Name = "Review", Exact = true }).First.ClickAsync();
        await page.WaitForSelectorAsync("#doc mark");
        await Court.ReadyAsync(page);
    }

    /// <summary>Selects the last word of a paragraph.</summary>
    private static async Task SelectAsync(IPage page, string paragraph) => await page.EvaluateAsync(
        $"() => {{ const text = {paragraph}.lastChild, range = document.createRange(); range.setStart(text, text.length - 5); range.setEnd(text, text.length); document.querySelector('#doc').focus(); getSelection().removeAllRanges(); getSelection().addRange(range); }}");

    /// <summary>Selects from one paragraph to another and marks it: one mark in each that was touched.</summary>
    private static async Task MarkAcrossAsync(IPage page, string from, string to, int pieces)
    {
        await page.EvaluateAsync($"() => {{ const range = document.createRange(); range.setStart({from}, 0); const last = {to}; range.setEnd(last, last.childNodes.length); document.querySelector('#doc').focus(); getSelection().removeAllRanges(); getSelection().addRange(range); }}");
        var before = await page.Locator("#doc mark[data-a]").CountAsync();
        await page.Keyboard.PressAsync("6");
        await page.WaitForFunctionAsync("before => document.querySelectorAll('#doc mark[data-a]').length > before", before);
        (await page.Locator("#doc mark[data-a]").CountAsync()).ShouldBeGreaterThanOrEqualTo(before + pieces);
        await page.Keyboard.PressAsync("u");
        await page.WaitForFunctionAsync("before => document.querySelectorAll('#doc mark[data-a]').length === before", before);
    }
}
