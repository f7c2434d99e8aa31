using System.Net;
using Anonymizer.Core;
using Anonymizer.Core.Retention;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Audit;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Release;
using Anonymizer.Web.Retention;
using Anonymizer.Web.Retention.Holds;
using Anonymizer.Web.Retention.Purging;
using Anonymizer.Web.Retention.Rules;
using Anonymizer.Web.Review;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Tests.Teaching;
using Anonymizer.Web.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Anonymizer.Web.Tests.Retention;

public sealed class PurgeTests : IAsyncDisposable
{
    private readonly RetentionApp _app = new();

    private Door Door => _app.Door;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task What_is_over_its_time_leaves_the_disk_and_whoever_asks_hears_when_and_why()
    {
        var words = $"Wortlaut{Guid.CreateVersion7():N}";
        var id = await _app.ReleasedAsync(AWordFile.With($"{WebApp.Person} said {words}."), $"{words}.docx", ("caseNumber", "K 1"));
        await KeepAsync(new RetentionPeriods(30, 60, 60, 60, null));
        _app.Holds(words).ShouldBeTrue("a check that finds nothing before proves nothing after");
        var files = _app.StoredFiles;

        (await Door.AskAsync(new PreviewPurge(), RetentionApp.Chief)).ShouldSatisfyAllConditions(preview => preview.Lines.ShouldBeEmpty(), preview => preview.Held.ShouldBe(0));
        _app.Clock.Pass(TimeSpan.FromDays(31));
        (await Door.AskAsync(new PreviewPurge(), People.Auditor)).Lines.ShouldBe([new PurgeLine(null, KeptKind.Originals, 1)]);
        (await _app.PurgeAsync()).Lines.ShouldBe([new PurgeLine(null, KeptKind.Originals, 1)]);

        var row = await Door.AskAsync(new GetVerdict(id), People.Trainer);
        (row.State, row.Name, row.OriginalPurgedAt is null, row.TextPurgedAt).ShouldBe((VerdictState.Released, $"verdict-{id.ToString("N")[^8..]}", false, null));
        _app.StoredFiles.ShouldBe(files - 1, "the original is gone, the released file is not");
        await RefusedAsync(() => Door.AskAsync(new ReleaseVerdict(id), People.Trainer));
        (await Door.AskAsync(new DownloadVerdict(id), People.Trainer)).File.ShouldNotBeEmpty();
        (await Door.AskAsync(new GetReview(id), People.Trainer)).Review.Text.Value.ShouldContain(words);

        _app.Clock.Pass(TimeSpan.FromDays(30));
        (await _app.PurgeAsync()).Lines.Select(line => line.Kind).ShouldBe([KeptKind.Texts, KeptKind.Mappings, KeptKind.TrainingText]);

        await GoneAsync(words);
        await GoneAsync("Quillfeather"); // what the case remembered of people, too
        await RefusedAsync(() => Door.AskAsync(new GetReview(id), People.Trainer));
        using var client = _app.CreateApiClient();
        (await client.GetAsync(new Uri($"/api/v1/verdicts/{id}/review", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Gone);
        var keeping = await Door.AskAsync(new GetKeeping(id), People.Auditor);
        keeping.Parts.Where(part => part.Purged is { Cause: PurgeCause.Asked }).Select(part => part.Kind).ShouldBe([KeptKind.Originals, KeptKind.Texts, KeptKind.Mappings, KeptKind.TrainingText]);
        (await Door.AskAsync(new PreviewPurge(), RetentionApp.Chief)).Lines.ShouldBeEmpty("what is deleted is not deleted again");
    }

    [Fact]
    public async Task A_purge_is_entered_in_the_ledger_with_counts()
    {
        await _app.ReleasedAsync(AWordFile.With("Entered."));
        await KeepAsync(RetentionPeriods.Shipped with { OriginalDays = 1 });
        _app.Clock.Pass(TimeSpan.FromDays(2));

        var report = await _app.PurgeAsync();

        var entries = (await Door.AskAsync(new GetLedger(new LedgerFilter(Subject: $"purge:{report.Id}")), People.Auditor)).Entries;
        entries.Select(entry => (entry.Action, entry.Details)).ShouldBe([("purge-due", """{"outcome":"done"}"""), ("purge-due", """{"outcome":"Originals 1"}"""), ("start-purge", "{}")]);
        (await Door.AskAsync(new VerifyLedger(), People.Auditor)).IsWhole.ShouldBeTrue();
    }

    [Fact]
    public async Task The_daily_run_starts_one_too()
    {
        var scheduler = await _app.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(TestContext.Current.CancellationToken);

        await scheduler.TriggerJob(DailyPurgeJob.Key, TestContext.Current.CancellationToken);

        var done = await Eventually.Async(() => Door.AskAsync(new ListPurges(), People.Auditor), page => page.Purges is [{ EndedAt: not null }]);
        (done.Purges[0].Cause, done.Purges[0].By.Id).ShouldBe((PurgeCause.Daily, Actor.Service.Id));
    }

    [Fact]
    public async Task Rules_are_an_administrators_a_courts_own_come_first_and_every_version_stays()
    {
        var (court, other) = (await CourtAsync(), await CourtAsync());
        await Should.ThrowAsync<ForbiddenException>(() => Door.TellAsync(Rules(court, RetentionPeriods.Shipped), People.Trainer));
        await KeepAsync(new RetentionPeriods(10, null, null, null, null));
        await Door.TellAsync(Rules(court, new RetentionPeriods(300, null, null, null, null)), RetentionApp.Chief);
        await Door.TellAsync(Rules(court, new RetentionPeriods(200, null, null, null, null)), RetentionApp.Chief);

        var rules = await Door.AskAsync(new ListRetention(), People.Auditor);

        rules.Select(rule => (rule.CourtId, rule.Periods.OriginalDays, rule.IsCurrent)).ShouldBe([(null, 10, true), (court, 200, true), (court, 300, false)]);
        var limited = RetentionApp.Chief with { Courts = [court] };
        (await Door.AskAsync(new ListRetention(), limited)).Count.ShouldBe(3);
        await Door.TellAsync(Rules(court, RetentionPeriods.Shipped), limited);
        await Should.ThrowAsync<ForbiddenException>(() => Door.TellAsync(Rules(null, RetentionPeriods.Shipped), limited));
        await Should.ThrowAsync<NotFoundException>(() => Door.TellAsync(Rules(other, RetentionPeriods.Shipped), limited));
        await Should.ThrowAsync<ForbiddenException>(() => Door.AskAsync(new StartPurge(), limited));
    }

    [Fact]
    public async Task Only_the_courts_own_verdicts_are_deleted_by_its_rules()
    {
        var court = await CourtAsync();
        var (own, foreign) = (await _app.ReleasedAsync(AWordFile.With("Own."), fields: ("court", await NameAsync(court))), await _app.ReleasedAsync(AWordFile.With("Foreign.")));
        await Door.TellAsync(Rules(court, new RetentionPeriods(1, null, null, null, null)), RetentionApp.Chief);
        _app.Clock.Pass(TimeSpan.FromDays(2));

        (await _app.PurgeAsync()).Lines.ShouldHaveSingleItem().CourtId.ShouldBe(court);

        (await Door.AskAsync(new GetVerdict(own), People.Trainer)).OriginalPurgedAt.ShouldNotBeNull();
        (await Door.AskAsync(new GetVerdict(foreign), People.Trainer)).OriginalPurgedAt.ShouldBeNull();
    }

    [Fact]
    public async Task What_was_never_released_counts_from_its_upload_and_can_be_uploaded_anew()
    {
        var file = AWordFile.With("Left lying.");
        using var client = _app.CreateApiClient();
        var uploaded = await client.UploadAsync(file);
        await client.SettledAsync(uploaded.Id);
        await KeepAsync(RetentionPeriods.Shipped with { OriginalDays = 5 });
        _app.Clock.Pass(TimeSpan.FromDays(6));

        await _app.PurgeAsync();

        var row = await Door.AskAsync(new GetVerdict(uploaded.Id), People.Trainer);
        (row.State, row.FailureCode).ShouldBe((VerdictState.Failed, Verdict.PurgedCode));
        await RefusedAsync(async () => await Door.TellAsync(new RetryVerdict(uploaded.Id), People.Trainer));
        var again = await client.UploadAsync(file);
        (again.IsNew, again.Id == uploaded.Id).ShouldBe((true, false));
        (await client.SettledAsync(again.Id)).State.ShouldBe(VerdictState.Detected);
    }

    [Fact]
    public async Task A_file_that_another_verdict_needs_stays()
    {
        var file = AWordFile.With("Twice.");
        var court = await CourtAsync();
        var limited = People.Trainer with { Courts = [court] };
        var first = await _app.ReleasedAsync(file);
        var second = await Door.AskAsync(new UploadVerdict(file, "twice.docx", Purpose.Test, await NameAsync(court)), limited);
        second.Id.ShouldNotBe(first);
        await Door.TellAsync(Rules(court, new RetentionPeriods(1, null, null, null, null)), RetentionApp.Chief);
        _app.Clock.Pass(TimeSpan.FromDays(2));

        await _app.PurgeAsync();

        (await Door.AskAsync(new GetVerdict(second.Id), limited)).OriginalPurgedAt.ShouldNotBeNull();
        (await Door.AskAsync(new ReleaseVerdict(first), People.Trainer)).IsReleased.ShouldBeTrue("its bytes are still there");
    }

    [Fact]
    public async Task A_legal_hold_stops_it_until_it_is_lifted_with_a_reason()
    {
        var (ofVerdict, ofCase) = (await _app.ReleasedAsync(AWordFile.With("Held.")), await _app.ReleasedAsync(AWordFile.With("Held by its case."), fields: ("caseNumber", "K 7")));
        var caseId = (await Door.AskAsync(new GetVerdict(ofCase), People.Trainer)).CaseId;
        await KeepAsync(RetentionPeriods.Shipped with { OriginalDays = 1 });
        var hold = await Door.AskAsync(new PlaceHold(ofVerdict, null, "appeal pending"), RetentionApp.Chief);
        await Door.AskAsync(new PlaceHold(null, caseId, "inquiry", DateOnly.FromDateTime(_app.Clock.GetUtcNow().UtcDateTime.AddDays(10))), RetentionApp.Chief);
        await Should.ThrowAsync<ForbiddenException>(() => Door.AskAsync(new PlaceHold(ofVerdict, null, "mine"), People.Trainer));
        _app.Clock.Pass(TimeSpan.FromDays(2));

        (await Door.AskAsync(new PreviewPurge(), RetentionApp.Chief)).ShouldSatisfyAllConditions(preview => preview.Lines.ShouldBeEmpty(), preview => preview.Held.ShouldBe(2));
        (await _app.PurgeAsync()).ShouldSatisfyAllConditions(report => report.Lines.ShouldBeEmpty(), report => report.Held.ShouldBe(2));

        await Door.TellAsync(new LiftHold(hold, "appeal withdrawn"), RetentionApp.Chief);
        (await Should.ThrowAsync<DomainException>(() => Door.TellAsync(new LiftHold(hold, "again"), RetentionApp.Chief))).Code.ShouldBe("hold.lifted");
        (await _app.PurgeAsync()).Lines.ShouldHaveSingleItem().Verdicts.ShouldBe(1);
        _app.Clock.Pass(TimeSpan.FromDays(9));
        (await _app.PurgeAsync()).Lines.ShouldHaveSingleItem().Verdicts.ShouldBe(1, "the hold of the case ended on its last day");
        var holds = (await Door.AskAsync(new ListHolds(IncludesPast: true), People.Auditor)).Holds;
        holds.Single(one => one.Id == hold).ShouldSatisfyAllConditions(one => one.IsInForce.ShouldBeFalse(), one => one.LiftReason.ShouldBe("appeal withdrawn"), one => one.VerdictId.ShouldBe(ofVerdict));
        (await Door.AskAsync(new ListHolds(), People.Auditor)).Holds.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_worked_on_it_becomes_a_pseudonym_and_the_figures_stay()
    {
        using var client = _app.CreateApiClient();
        var id = (await client.UploadAsync(AWordFile.With(Reviewed.First))).Id;
        await client.SettledAsync(id);
        await Door.CorrectAsync(await Door.AskAsync(new OpenReview(id), People.Trainer));
        var before = await OutcomeAsync(id);
        before.By.ShouldBe(People.Trainer.Id);
        await KeepAsync(RetentionPeriods.Shipped with { NameDays = 1 });
        _app.Clock.Pass(TimeSpan.FromDays(2));

        await _app.PurgeAsync();

        var after = await OutcomeAsync(id);
        PersonPseudonym.Is(after.By).ShouldBeTrue();
        (after.Accepted, after.Words, after.Tally).ShouldBe((before.Accepted, before.Words, before.Tally));
        await using var asked = _app.Services.CreateAsyncScope();
        var names = await asked.ServiceProvider.GetRequiredService<PersonNames>().OfAsync([after.By], TestContext.Current.CancellationToken);
        names(after.By).Name.ShouldStartWith("P-");
    }

    [Fact]
    public async Task Whom_two_verdicts_of_a_case_name_is_remembered_until_both_are_over()
    {
        await _app.ReleasedAsync(AWordFile.With($"{WebApp.Person} came."), fields: ("caseNumber", "K 9"));
        _app.Clock.Pass(TimeSpan.FromDays(10));
        await _app.ReleasedAsync(AWordFile.With($"{WebApp.Person} went."), fields: ("caseNumber", "K 9"));
        await KeepAsync(RetentionPeriods.Shipped with { MappingDays = 15 });
        (await RememberedAsync()).ShouldBe(1);

        _app.Clock.Pass(TimeSpan.FromDays(6));
        await _app.PurgeAsync();
        (await RememberedAsync()).ShouldBe(1, "the second verdict still names them");

        _app.Clock.Pass(TimeSpan.FromDays(10));
        await _app.PurgeAsync();
        (await RememberedAsync()).ShouldBe(0);
    }

    /// <summary>The database's log is emptied a moment after the report is there.</summary>
    private Task<bool> GoneAsync(string words) => Eventually.Async(() => Task.FromResult(_app.Holds(words)), holds => !holds);

    private Task KeepAsync(RetentionPeriods periods) => Door.TellAsync(Rules(null, periods), RetentionApp.Chief);

    private static SetRetention Rules(Guid? court, RetentionPeriods periods) =>
        new(court, periods.OriginalDays, periods.TextDays, periods.MappingDays, periods.TrainingDays, periods.NameDays, "decided");

    private static async Task RefusedAsync(Func<Task> ask) => (await Should.ThrowAsync<DomainException>(ask)).Code.ShouldBe(Verdict.PurgedCode);

    private async Task<ReviewOutcomeRow> OutcomeAsync(Guid verdict)
    {
        await using var scope = _app.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<ReviewOutcomeRow>().AsNoTracking().SingleAsync(row => row.VerdictId == verdict);
    }

    private async Task<int> RememberedAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<CaseEntityRow>().CountAsync();
    }

    private async Task<Guid> CourtAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var name = $"Court {Guid.CreateVersion7():N}";
        var row = new CourtRow { Id = Guid.CreateVersion7(), Key = PlaceKey.Of(name), Name = name };
        database.Add(row);
        await database.SaveChangesAsync();

        return row.Id;
    }

    private async Task<string> NameAsync(Guid court) => (await Door.AskAsync(new GetCourts(), People.Trainer)).Single(row => row.Id == court).Name;
}
