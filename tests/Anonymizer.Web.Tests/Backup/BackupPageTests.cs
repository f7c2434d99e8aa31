using System.Net;
using System.Net.Http.Json;
using Anonymizer.Web.Audit;
using Anonymizer.Web.Backup;
using Anonymizer.Web.Backup.Making;
using Anonymizer.Web.Backup.Restoring;
using Anonymizer.Web.Backup.Scheduling;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Tests.Support;
using Bunit;

namespace Anonymizer.Web.Tests.Backup;

public sealed class BackupPageTests : PageContext, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly Actor Operator = new(Guid.Parse("00000000-0000-7000-8000-0000000000dd"), "operator@court.example", [Role.Operator]);

    private readonly BackupApp _app;

    public BackupPageTests()
        : this(new BackupApp())
    {
    }

    private BackupPageTests(BackupApp app)
        : base(app)
    {
        _app = app;
        _app.CreateClient().Dispose();
        SignIn(Operator);
    }

    public new async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task An_operator_makes_a_backup_checks_it_asks_for_its_restore_and_takes_that_back()
    {
        var page = Render<BackupsPage>();
        page.WaitForElement("#backup-now", Patience);
        page.Find("#backup-check").Change(false);
        page.Find("#backup-schedule").Change("30 2 * * *");
        page.Find("#backup-rules").Submit();
        page.WaitForAssertion(() => page.Markup.ShouldContain("The next is made"), Patience);

        page.Find("#backup-now").Click();
        page.WaitForAssertion(() => page.Find("#backups tr[data-checked=no]").TextContent.ShouldContain("Not checked"), Patience);
        page.WaitForState(() => page.Find("#backup-state").GetAttribute("data-busy") == "no", Patience);
        page.Find("[data-check]").Click();
        page.WaitForAssertion(() => page.Find("#backups tr[data-checked=whole]"), Patience);
        page.WaitForState(() => page.Find("#backup-state").GetAttribute("data-busy") == "no", Patience);
        var name = page.Find("[data-restore]").GetAttribute("data-restore")!;
        page.Find("[data-restore]").Click();
        page.WaitForElement("#restore-name", Patience).Input("something else");
        page.Find("#restore-send").HasAttribute("disabled").ShouldBeTrue("a restore is confirmed by the backup's name");
        page.Find("#restore-name").Input(name);
        await page.Find("form:has(#restore-name)").SubmitAsync();
        page.WaitForElement("#backup-waiting", Patience).TextContent.ShouldContain(name);
        RestoreSwap.Waiting(_app.Places)!.Name.ShouldBe(name);
        page.Find("#backup-cancel").Click();

        page.WaitForState(() => page.FindAll("#backup-waiting").Count == 0, Patience);
        RestoreSwap.Waiting(_app.Places).ShouldBeNull();
        var actions = (await Door.AskAsync(new GetLedger(new LedgerFilter()), People.Auditor)).Entries.Select(entry => entry.Action).ToList();
        new[] { "set-backup-rules", "start-backup", "make-backup", "start-check", "ask-restore", "cancel-restore" }.ShouldBeSubsetOf(actions);
    }

    [Fact]
    public async Task A_backup_that_fails_is_told_on_the_page_until_one_succeeds()
    {
        await Door.TellAsync(new SetBackupRules("", 2, 0, Check: true), Operator);
        Directory.CreateDirectory(_app.Places.Backups);
        var page = Render<BackupsPage>();
        page.WaitForElement("#backup-now", Patience);

        using (BackupTurn.Take(_app.Places.Backups))
        {
            page.Find("#backup-now").Click();
            page.WaitForElement("#backup-failure", Patience).TextContent.ShouldContain("is being made or checked");
        }

        page.WaitForState(() => !page.Find("#backup-now").HasAttribute("disabled"), Patience);
        page.Find("#backup-now").Click();
        page.WaitForAssertion(() => page.Find("#backups tr[data-checked=whole]"), Patience);
        page.WaitForState(() => page.FindAll("#backup-failure").Count == 0, Patience);
    }

    [Fact]
    public async Task An_auditor_looks_and_a_reviewer_does_not_even_that()
    {
        SignIn(People.Auditor);
        var page = Render<BackupsPage>();
        page.WaitForElement("#backup-state", Patience);

        page.FindAll("#backup-now, #backup-rules, [data-restore]").ShouldBeEmpty();
        await Should.ThrowAsync<ForbiddenException>(() => Door.TellAsync(new StartBackup(), People.Auditor));
        await Should.ThrowAsync<ForbiddenException>(() => Door.AskAsync(new GetBackups(), People.Trainer));
    }

    [Fact]
    public async Task A_program_sets_the_schedule_and_is_refused_a_restore_that_nobody_confirmed()
    {
        await _app.AddPersonAsync("backup-operator@court.example", Role.Operator);
        using var client = _app.CreateBrowser();
        (await client.SignInAsync("backup-operator@court.example", WebApp.Password)).Dispose();
        client.DefaultRequestHeaders.Clear();
        var backup = await _app.Maker.MakeAsync(CancellationToken.None);

        var set = await client.PutAsJsonAsync(new Uri("/api/v1/backups/rules", UriKind.Relative), new SetBackupRules("0 3 * * 0", 5, 60, Check: true));
        var wrong = await client.PutAsJsonAsync(new Uri("/api/v1/backups/rules", UriKind.Relative), new SetBackupRules("at night", 5, 60, Check: true));
        var unconfirmed = await client.PostAsJsonAsync(new Uri($"/api/v1/backups/{backup.Manifest.Name}/restore", UriKind.Relative), new { confirmation = "yes" });
        var view = await client.GetFromJsonAsync<System.Text.Json.JsonElement>(new Uri("/api/v1/backups", UriKind.Relative));

        (set.StatusCode, wrong.StatusCode, unconfirmed.StatusCode).ShouldBe((HttpStatusCode.NoContent, HttpStatusCode.Conflict, HttpStatusCode.BadRequest));
        view.GetProperty("rules").GetProperty("schedule").GetString().ShouldBe("0 3 * * 0");
        view.GetProperty("backups")[0].GetProperty("name").GetString().ShouldBe(backup.Manifest.Name);
    }
}
