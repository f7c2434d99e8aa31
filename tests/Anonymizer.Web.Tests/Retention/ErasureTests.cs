using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Audit;
using Anonymizer.Web.Data;
using Anonymizer.Web.Gold;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Release;
using Anonymizer.Web.Retention.Erasing;
using Anonymizer.Web.Retention.Holds;
using Anonymizer.Web.Retention.Purging;
using Anonymizer.Web.Teaching.Erasing;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Retention;

public sealed class ErasureTests : IAsyncDisposable
{
    private readonly RetentionApp _app = new();

    private Door Door => _app.Door;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_case_goes_with_everything_that_could_tell_whom_it_is_about()
    {
        var (words, number) = ($"Wortlaut{Guid.CreateVersion7():N}", $"Z{Guid.CreateVersion7():N}");
        var first = await _app.ReleasedAsync(AWordFile.With($"{WebApp.Person} said {words}."), $"{words}.docx", ("caseNumber", number));
        var second = await _app.ReleasedAsync(AWordFile.With($"{WebApp.Person} denied {words}."), $"{words}-2.docx", ("caseNumber", number), ("parties", $$"""[{"name":"{{words}}"}]"""));
        var caseId = (await Door.AskAsync(new GetVerdict(first), People.Trainer)).CaseId!.Value;
        await Door.TellAsync(new AddToGold(await Door.AskAsync(new CreateGoldSet("Erased"), RetentionApp.Chief), [second]), RetentionApp.Chief);
        await LearnAsync(first, "2026.11.26-9");
        _app.Holds(words).ShouldBeTrue();

        var preview = await Door.AskAsync(new PreviewErasure(null, caseId), People.Auditor);
        (preview.Verdicts, preview.Originals, preview.ReleasedFiles, preview.Texts, preview.GoldTexts, preview.Models.Single(), preview.Id).ShouldBe((2, 2, 2, 2, 1, "2026.11.26-9", null));
        _app.Holds(words).ShouldBeTrue("a look changes nothing");
        var report = await Door.AskAsync(new EraseCase(caseId, "request 12"), RetentionApp.Chief);
        await _app.SweptAsync();

        (report with { Id = null }).ShouldSatisfyAllConditions(one => one.Verdicts.ShouldBe(preview.Verdicts), one => one.Mappings.ShouldBe(preview.Mappings), one => one.Models.ShouldBe(preview.Models));
        await Eventually.Async(() => Task.FromResult(_app.Holds(words)), holds => !holds);
        await Eventually.Async(() => Task.FromResult(_app.Holds(number)), holds => !holds);
        _app.StoredFiles.ShouldBe(0);
        (await Door.AskAsync(new FindNamed(words), RetentionApp.Chief)).ShouldBeEmpty();
        var row = await Door.AskAsync(new GetVerdict(second), People.Trainer);
        (row.State, row.CaseNumber, row.CaseId, row.DecisionDate, row.ReleaseNumber).ShouldBe((VerdictState.Released, null, null, null, 1));
        (await Should.ThrowAsync<DomainException>(() => Door.AskAsync(new DownloadVerdict(second), People.Trainer))).Code.ShouldBe(Verdict.PurgedCode);
        await Should.ThrowAsync<NotFoundException>(() => Door.AskAsync(new EraseCase(caseId, "again"), RetentionApp.Chief));
        var purge = (await Door.AskAsync(new ListPurges(), People.Auditor)).Purges.ShouldHaveSingleItem();
        (purge.Id, purge.Cause, purge.Reason, purge.Models.Single()).ShouldBe((report.Id!.Value, PurgeCause.Erasure, "request 12", "2026.11.26-9"));
        var entries = (await Door.AskAsync(new GetLedger(new LedgerFilter(Subject: $"case:{caseId}")), People.Auditor)).Entries;
        entries.Select(entry => entry.Action).ShouldBe(["erase-case"]);
        (await Door.AskAsync(new VerifyLedger(), People.Auditor)).IsWhole.ShouldBeTrue("the ledger holds no personal data, so nothing of it has to go");
    }

    [Fact]
    public async Task A_legal_hold_stands_against_an_erasure_also_against_that_of_the_pool()
    {
        var id = await _app.ReleasedAsync(AWordFile.With("Held against erasure."));
        await Door.AskAsync(new PlaceHold(id, null, "appeal"), RetentionApp.Chief);

        (await Door.AskAsync(new PreviewErasure(id), RetentionApp.Chief)).IsHeld.ShouldBeTrue();
        (await Should.ThrowAsync<DomainException>(() => Door.AskAsync(new EraseVerdict(id, "request"), RetentionApp.Chief))).Code.ShouldBe("hold.in-force");
        (await Should.ThrowAsync<DomainException>(() => Door.AskAsync(new EraseFromPool([id], "request"), RetentionApp.Chief))).Code.ShouldBe("hold.in-force");
        (await Door.AskAsync(new DownloadVerdict(id), People.Trainer)).File.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Programs_of_an_administrator_look_first_and_then_erase()
    {
        var id = await _app.ReleasedAsync(AWordFile.With("By program."));
        using var client = _app.CreateApiClient();
        using var refused = await client.PostAsJsonAsync(new Uri($"/api/v1/verdicts/{id}/erasure", UriKind.Relative), new { reason = "no" });
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden, "erasure is an administrator's");
        using var browser = _app.CreateBrowser();
        (await browser.SignInAsync(WebApp.Email, WebApp.Password)).Dispose();
        browser.DefaultRequestHeaders.Clear();

        var preview = await browser.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/verdicts/{id}/erasure", UriKind.Relative));
        using var held = await browser.PostAsJsonAsync(new Uri($"/api/v1/verdicts/{id}/holds", UriKind.Relative), new { reason = "appeal" });
        var hold = (await held.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        using var stopped = await browser.PostAsJsonAsync(new Uri($"/api/v1/verdicts/{id}/erasure", UriKind.Relative), new { reason = "request" });
        using var lifted = await browser.PostAsJsonAsync(new Uri($"/api/v1/retention/holds/{hold}/lifting", UriKind.Relative), new { reason = "over" });
        using var erased = await browser.PostAsJsonAsync(new Uri($"/api/v1/verdicts/{id}/erasure", UriKind.Relative), new { reason = "request" });
        using var gone = await browser.GetAsync(new Uri($"/api/v1/verdicts/{id}/releases/latest/file", UriKind.Relative));

        preview.GetProperty("texts").GetInt32().ShouldBe(1);
        (stopped.StatusCode, lifted.StatusCode, erased.StatusCode, gone.StatusCode).ShouldBe((HttpStatusCode.Conflict, HttpStatusCode.NoContent, HttpStatusCode.OK, HttpStatusCode.Gone));
    }

    private async Task LearnAsync(Guid verdict, string version)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var run = new TrainingRunRow
        {
            Id = Guid.CreateVersion7(),
            Version = version,
            Parent = "test-1",
            Cause = default,
            By = RetentionApp.Chief.Id,
            At = DateTimeOffset.UtcNow,
            Note = "",
            CodeVersion = "1",
            Seed = 1,
            State = TrainingState.Finished,
            EndedAt = DateTimeOffset.UtcNow,
        };
        database.Add(run);
        database.Add(new RunVerdictRow { RunId = run.Id, VerdictId = verdict });
        await database.SaveChangesAsync();
    }
}
