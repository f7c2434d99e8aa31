using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Audit;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Release;
using Anonymizer.Web.Review.Rectifying;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Verdicts;
using Anonymizer.Web.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Review.Rectifying;

public sealed class RectificationTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    private static readonly Actor Chief = new(Guid.Parse("00000000-0000-7000-8000-0000000000cd"), "chief@court.example", [Role.Administrator]);

    [Fact]
    public async Task A_leak_that_a_program_reports_is_urgent_corrected_and_reissued_and_the_caller_is_told()
    {
        var webhook = await Door.AskAsync(new AddWebhook("https://office.court.example/hook", WebhookEvent.All, null), Chief);
        var id = await ReleasedAsync("Told to the office.");
        using var client = App.CreateApiClient();

        using var made = await client.PostAsJsonAsync(new Uri($"/api/v1/verdicts/{id}/rectifications", UriKind.Relative), new { release = 1, kind = "leak", text = $"{WebApp.Person} on page 2" });
        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        var report = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();

        (await Door.AskAsync(new GetVerdict(id), People.Trainer)).Priority.ShouldBe(Priority.Urgent);
        var open = await client.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/rectifications?open=true", UriKind.Relative));
        open.GetProperty("rectifications").EnumerateArray().Select(one => one.GetProperty("id").GetGuid()).ShouldContain(report);
        await App.ReviewAsync(id);
        (await Door.AskAsync(new ReleaseVerdict(id), People.Trainer)).Number.ShouldBe(2);

        var answered = (await Door.AskAsync(new ListRectifications(id), People.Auditor)).Rectifications.ShouldHaveSingleItem();
        (answered.Outcome, answered.Release, answered.Reissue, answered.EndedBy!.Id).ShouldBe((RectificationOutcome.Reissued, 1, 2, People.Trainer.Id));
        answered.Seconds!.Value.ShouldBeGreaterThanOrEqualTo(0);
        (await Door.AskAsync(new ListReleases(id), People.Auditor)).Select(release => (release.Number, release.SupersededBy)).ShouldBe([(2, null), (1, 2)]);
        (await ToldAsync(webhook.Id, id)).ShouldBe(
            ["verdict.detected", "verdict.rectification-reported", "verdict.rectified", "verdict.released", "verdict.released", "verdict.review-finished", "verdict.review-finished", "verdict.sent-back"]);
        var steps = (await Door.AskAsync(new GetLedger(new LedgerFilter(Subject: $"verdict:{id}")), People.Auditor)).Entries;
        steps.Single(entry => entry.Action == "report-release").Details.ShouldBe("""{"number":1,"kind":"Leak","withdraws":false}""");
        steps.ShouldAllBe(entry => !entry.Details.Contains("Quillfeather"));
    }

    [Fact]
    public async Task A_withdrawn_release_is_not_handed_out_and_only_an_administrator_withdraws()
    {
        var id = await ReleasedAsync("Withdrawn.");
        await Should.ThrowAsync<ForbiddenException>(() => Door.AskAsync(new ReportRelease(id, 1, RectificationKind.Leak, "there", Withdraws: true), People.Trainer));
        (await Door.AskAsync(new ListRectifications(id), People.Trainer)).Rectifications.ShouldBeEmpty("a refused report leaves nothing");

        await Door.AskAsync(new ReportRelease(id, 1, RectificationKind.Leak, "there", Withdraws: true), Chief);

        (await Should.ThrowAsync<DomainException>(() => Door.AskAsync(new DownloadVerdict(id, 1), Chief))).Code.ShouldBe("release.withdrawn");
        (await Should.ThrowAsync<DomainException>(() => Door.AskAsync(new DownloadVerdict(id), People.Trainer))).Code.ShouldBe("release.withdrawn");
        (await LinksAsync(id)).ShouldNotContain("file");
        (await Door.AskAsync(new ListRectifications(id), People.Trainer)).Rectifications.ShouldHaveSingleItem().IsWithdrawn.ShouldBeTrue();
        await App.ReviewAsync(id);
        await Door.AskAsync(new ReleaseVerdict(id), People.Trainer);
        (await Door.AskAsync(new DownloadVerdict(id), People.Trainer)).File.ShouldNotBeEmpty("the corrected one is there");
        (await LinksAsync(id)).ShouldContain("file");
        (await Should.ThrowAsync<DomainException>(() => Door.AskAsync(new DownloadVerdict(id, 1), Chief))).Code.ShouldBe("release.withdrawn");
        await Should.ThrowAsync<ForbiddenException>(() => Door.TellAsync(new WithdrawRelease(id, 1, IsWithdrawn: false), People.Trainer));
        await Door.TellAsync(new WithdrawRelease(id, 1, IsWithdrawn: false), Chief);
        (await Door.AskAsync(new DownloadVerdict(id, 1), Chief)).File.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_is_not_wrong_is_dismissed_once_with_a_reason()
    {
        var id = await ReleasedAsync("Dismissed.");
        var report = await Door.AskAsync(new ReportRelease(id, 1, RectificationKind.OverRedaction, "the date"), People.Colleague);
        (await Door.AskAsync(new GetVerdict(id), People.Trainer)).Priority.ShouldBe(Priority.High, "a leak would be urgent");

        await Door.TellAsync(new DismissReport(id, report, "the date is a birthday"), People.Trainer);

        (await Should.ThrowAsync<DomainException>(() => Door.TellAsync(new DismissReport(id, report, "again"), People.Trainer))).Code.ShouldBe("rectification.ended");
        var answered = (await Door.AskAsync(new ListRectifications(id), People.Auditor)).Rectifications.ShouldHaveSingleItem();
        (answered.Outcome, answered.Resolution, answered.Reissue).ShouldBe((RectificationOutcome.Dismissed, "the date is a birthday", null));
        await Should.ThrowAsync<ForbiddenException>(() => Door.AskAsync(new ReportRelease(id, 1, RectificationKind.Leak, "x"), People.Auditor));
        await Should.ThrowAsync<NotFoundException>(() => Door.AskAsync(new ReportRelease(id, 2, RectificationKind.Leak, "x"), People.Trainer));
    }

    [Fact]
    public async Task The_list_goes_on_by_its_cursor()
    {
        var id = await ReleasedAsync("Listed.");
        var reports = new List<Guid>();

        foreach (var text in new[] { "one", "two", "three" })
        {
            reports.Insert(0, await Door.AskAsync(new ReportRelease(id, 1, RectificationKind.OverRedaction, text), People.Trainer));
        }

        var first = await Door.AskAsync(new ListRectifications(id, Limit: 2), People.Trainer);
        var rest = await Door.AskAsync(new ListRectifications(id, After: first.Next, Limit: 2), People.Trainer);

        first.Rectifications.Concat(rest.Rectifications).Select(one => one.Id).ShouldBe(reports);
        rest.Next.ShouldBeNull();
    }

    private async Task<IEnumerable<string>> LinksAsync(Guid id) => (await Door.AskAsync(new GetVerdictStatus(id), People.Trainer)).Links.Keys;

    private async Task<Guid> ReleasedAsync(string text)
    {
        using var client = App.CreateApiClient();
        var uploaded = await client.UploadAsync(AWordFile.With($"{WebApp.Person} lives.", text), $"{Guid.CreateVersion7():N}.docx");
        (await client.SettledAsync(uploaded.Id)).FailureMessage.ShouldBeNull();
        await App.ReviewAsync(uploaded.Id);
        (await Door.AskAsync(new ReleaseVerdict(uploaded.Id), People.Trainer)).IsReleased.ShouldBeTrue();

        return uploaded.Id;
    }

    /// <summary>What a webhook is told of a verdict, sorted.</summary>
    private async Task<IReadOnlyList<string>> ToldAsync(Guid webhook, Guid verdict)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<DeliveryRow>().AsNoTracking().Where(row => row.WebhookId == webhook && row.Body.Contains(verdict.ToString())).ToListAsync();
        rows.ShouldAllBe(row => !row.Body.Contains("Quillfeather"));

        return [.. rows.Select(row => EventNames.Of(row.Event)).Order(StringComparer.Ordinal)];
    }
}
