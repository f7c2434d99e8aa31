using Microsoft.Playwright;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>An operator backs up, sees that it is whole, asks for its restore, and starts the service again.</summary>
public sealed class BackupJourneyTests(RunningApp app) : JourneyTests(app)
{
    [Fact]
    public async Task A_backup_that_was_asked_for_on_the_page_takes_the_place_of_the_data_at_the_next_start()
    {
        var page = await OpenAsync();

        await page.ClickAsync("#backup-now");
        var row = page.Locator("#backups tr[data-checked='whole']");
        await row.WaitForAsync();
        await page.WaitForSelectorAsync("#backup-state[data-busy='no']", new() { State = WaitForSelectorState.Attached });
        await page.GetByRole(AriaRole.Button, new() { Name = "Restore backup" }).ClickAsync();
        var name = (await row.Locator("code").InnerTextAsync()).Trim();
        await page.FillAsync("#restore-name", name);
        await Look.AtAsync(page, "backup-restore");
        await page.ClickAsync("#restore-send");
        await page.WaitForSelectorAsync("#backup-waiting");
        await Look.AtAsync(page, "backup-waiting");
        (await Court.AxeAsync(page)).ShouldBeEmpty();
        App.AddReviewer("later@court.example");
        (await App.EndAsync()).Code.ShouldBe(0);
        await App.StartAsync();

        var again = await OpenAsync();
        await again.WaitForSelectorAsync("#backups");
        (await again.Locator("#backup-waiting").CountAsync()).ShouldBe(0);
        await again.GotoAsync("/accounts");
        await Court.ReadyAsync(again);
        (await again.InnerTextAsync("main")).ShouldNotContain("later@court.example", Case.Insensitive, "who came after the backup is not in it");
        App.Log.ShouldContain($"The data were restored from backup {name}.");
    }

    private async Task<IPage> OpenAsync()
    {
        var page = await SignedInAsync();
        await page.GotoAsync("/operations/backups");
        await Court.ReadyAsync(page);

        return page;
    }
}
