using System.Net;
using System.Security.Cryptography;
using Anonymizer.Core.Audit;
using Anonymizer.Core.Review;
using Anonymizer.Web.Audit;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Work;
using Anonymizer.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Audit;

public sealed class AuditTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    private const string Name = "Aldous Quillfeather";

    [Fact]
    public async Task What_changes_something_or_shows_the_original_is_entered_with_who_and_to_what_but_without_words()
    {
        var file = await OpenAsync($"{Name} lives in Marrowby.", "Entered.");
        await Door.AskAsync(new DecideSuggestion(file.VerdictId, 1, Decision.Rejected), People.Trainer);
        await Door.AskAsync(new CommentMention(file.VerdictId, 1, $"{Name} again."), People.Trainer);
        await Door.AskAsync(new GetReview(file.VerdictId), People.Auditor);
        await Door.TellAsync(new KeepReview(file.VerdictId), People.Trainer);

        var page = await LedgerAsync(new LedgerFilter(Subject: $"verdict:{file.VerdictId}"));

        page.Entries.Select(entry => entry.Action).ShouldBe(["get-review", "comment-mention", "decide-suggestion", "open-review", "detect-verdict", "upload-verdict"]);
        page.Entries.Single(entry => entry.Action == "get-review").By.Id.ShouldBe(People.Auditor.Id);
        page.Entries.Single(entry => entry.Action == "decide-suggestion").Details.ShouldBe("""{"id":1,"decision":"Rejected"}""");
        page.Entries.ShouldAllBe(entry => !entry.Details.Contains("Quillfeather"));
    }

    [Fact]
    public async Task What_was_refused_is_not_entered()
    {
        var file = await OpenAsync($"{Name} lives in Marrowby.", "Refused.");
        var before = (await LedgerAsync(new LedgerFilter())).Entries[0].Sequence;

        await Should.ThrowAsync<Core.DomainException>(async () => await Door.AskAsync(new DecideSuggestion(file.VerdictId, 999, Decision.Rejected), People.Trainer));

        (await LedgerAsync(new LedgerFilter(Action: "decide-suggestion", Subject: $"verdict:{file.VerdictId}"))).Entries.ShouldBeEmpty();
        (await LedgerAsync(new LedgerFilter())).Entries[0].Sequence.ShouldBe(before);
    }

    [Fact]
    public async Task Where_the_ledger_cannot_be_written_the_action_does_not_happen()
    {
        await using var other = new WebApp();
        var door = other.Services.GetRequiredService<Door>();
        var client = other.CreateApiClient();
        var uploaded = await client.UploadAsync(AWordFile.With($"{Name} lives in Marrowby."), "ledger.docx");
        await client.SettledAsync(uploaded.Id);
        await door.AskAsync(new OpenReview(uploaded.Id), People.Trainer);
        await ExecuteAsync(other, "CREATE TRIGGER full BEFORE INSERT ON AuditEntries BEGIN SELECT RAISE(ABORT, 'disk full'); END");

        await Should.ThrowAsync<DbUpdateException>(async () => await door.AskAsync(new DecideSuggestion(uploaded.Id, 1, Decision.Rejected), People.Trainer));
        await Should.ThrowAsync<DbUpdateException>(async () => await door.AskAsync(new GetReview(uploaded.Id), People.Trainer));

        await ExecuteAsync(other, "DROP TRIGGER full");
        (await door.AskAsync(new GetReview(uploaded.Id), People.Trainer)).Review.Suggestions[0].Decision.ShouldBe(Decision.Pending);
    }

    [Theory]
    [InlineData("UPDATE AuditEntries SET Actor = '00000000-0000-0000-0000-000000000000' WHERE Sequence = 1")]
    [InlineData("DELETE FROM AuditEntries WHERE Sequence = 1")]
    [InlineData("UPDATE AuditCheckpoints SET Hash = ''")]
    [InlineData("DELETE FROM AuditCheckpoints")]
    public async Task The_database_refuses_to_change_an_entry(string statement)
    {
        await OpenAsync("Nobody.", statement);
        await Door.TellAsync(new SignLedger(), Actor.Service);

        (await Should.ThrowAsync<Microsoft.Data.Sqlite.SqliteException>(() => ExecuteAsync(App, statement))).Message.ShouldContain("only ever added");
    }

    [Fact]
    public async Task Many_at_once_make_one_chain()
    {
        var file = await OpenAsync($"{Name} lives in Marrowby.", "At once.");

        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Door.AskAsync(new GetReview(file.VerdictId), People.Auditor)));

        (await LedgerAsync(new LedgerFilter(Action: "get-review", Subject: $"verdict:{file.VerdictId}"))).Entries.Count.ShouldBe(40);
        (await Door.AskAsync(new VerifyLedger(), People.Auditor)).IsWhole.ShouldBeTrue();
    }

    [Fact]
    public async Task Who_has_the_database_in_hand_is_found_out()
    {
        await using var other = new WebApp();
        var door = other.Services.GetRequiredService<Door>();
        var client = other.CreateApiClient();
        var uploaded = await client.UploadAsync(AWordFile.With($"{Name} lives in Marrowby."), "forger.docx");
        await client.SettledAsync(uploaded.Id);
        await door.TellAsync(new SignLedger(), Actor.Service);
        (await door.AskAsync(new VerifyLedger(), People.Auditor)).IsWhole.ShouldBeTrue();

        await ExecuteAsync(other, "DROP TRIGGER AuditEntriesUpdate; UPDATE AuditEntries SET Action = 'nothing' WHERE Sequence = 1");

        (await door.AskAsync(new VerifyLedger(), People.Auditor)).Faults.ShouldBe([new AuditFault(AuditFaultKind.Changed, 1)]);
    }

    [Theory]
    [InlineData("DROP TRIGGER AuditEntriesUpdate; UPDATE AuditEntries SET Action = 'nothing' WHERE Sequence = (SELECT max(Sequence) FROM AuditEntries)")]
    [InlineData("DROP TRIGGER AuditEntriesUpdate; UPDATE AuditEntries SET Hash = '0' WHERE Sequence = (SELECT max(Sequence) FROM AuditCheckpoints)")]
    [InlineData("DROP TRIGGER AuditEntriesDelete; DELETE FROM AuditEntries WHERE Sequence >= (SELECT max(Sequence) FROM AuditCheckpoints)")]
    [InlineData("DROP TRIGGER AuditCheckpointsUpdate; UPDATE AuditCheckpoints SET Hash = '0'")]
    public async Task Who_reads_on_from_the_last_checkpoint_finds_out_too_and_does_not_forget(string statement)
    {
        await using var other = new WebApp();
        var door = other.Services.GetRequiredService<Door>();
        var client = other.CreateApiClient();
        var uploaded = await client.UploadAsync(AWordFile.With($"{Name} lives in Marrowby."), "watched.docx");
        await client.SettledAsync(uploaded.Id);
        await door.TellAsync(new SignLedger(), Actor.Service);
        await door.AskAsync(new OpenReview(uploaded.Id), People.Trainer);
        (await door.AskAsync(new WatchLedger(), Actor.Service)).ShouldBeTrue();
        await door.AskAsync(new DecideSuggestion(uploaded.Id, 1, Decision.Rejected), People.Trainer);
        (await door.AskAsync(new WatchLedger(), Actor.Service)).ShouldBeTrue();
        await door.TellAsync(new KeepReview(uploaded.Id), People.Trainer);
        await door.AskAsync(new GetReview(uploaded.Id), People.Auditor);

        await ExecuteAsync(other, statement);

        var isAfter = statement.Contains("FROM AuditEntries)", StringComparison.Ordinal) || statement.Contains("DELETE", StringComparison.Ordinal);
        (await door.AskAsync(new WatchLedger(), Actor.Service)).ShouldBe(!isAfter, "what came after what was seen is read, what lies before it only with the whole");
        (await door.AskAsync(new WatchLedger(IsOfAll: true), Actor.Service)).ShouldBeFalse();
        (await door.AskAsync(new WatchLedger(), Actor.Service)).ShouldBeFalse("a ledger that was found broken stays so");
    }

    [Fact]
    public async Task A_process_that_has_read_nothing_begins_at_the_newest_checkpoint()
    {
        await using var other = new WebApp();
        var door = other.Services.GetRequiredService<Door>();
        var client = other.CreateApiClient();
        await client.SettledAsync((await client.UploadAsync(AWordFile.With($"{Name} lives in Marrowby."), "started.docx")).Id);
        await door.TellAsync(new SignLedger(), Actor.Service);
        await using var scope = other.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var pems = other.Services.GetRequiredService<AuditKeys>().PublicPems();
        var signed = await database.Set<AuditCheckpointRow>().OrderByDescending(row => row.Sequence).FirstAsync(TestContext.Current.CancellationToken);
        var all = await LedgerVerification.RunAsync(database, pems, TestContext.Current.CancellationToken);

        var since = await LedgerVerification.SinceAsync(database, pems, new LedgerMark(signed.Sequence, signed.Hash), TestContext.Current.CancellationToken);

        (since.IsWhole, since.Newest).ShouldBe((true, all.Newest));
        since.Entries.ShouldBe(all.Entries - signed.Sequence);
        (await LedgerVerification.SinceAsync(database, pems, new LedgerMark(signed.Sequence, "0"), TestContext.Current.CancellationToken)).Faults.ShouldBe([new AuditFault(AuditFaultKind.Rewritten, signed.Sequence)]);
        (await LedgerVerification.SinceAsync(database, pems, new LedgerMark(1_000_000, "0"), TestContext.Current.CancellationToken)).Faults.ShouldBe([new AuditFault(AuditFaultKind.CutOff, 1_000_000)]);
    }

    [Fact]
    public async Task An_auditor_takes_the_ledger_out_and_checks_it_elsewhere()
    {
        await OpenAsync($"{Name} lives in Marrowby.", "Taken out.");
        await Door.TellAsync(new SignLedger(), Actor.Service);
        using var client = App.CreateApiClient();
        using var refused = await client.GetAsync(new Uri(AuditApi.LedgerPath, UriKind.Relative));
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        var lines = new List<string>();

        for (long? after = 0; after is { } from;)
        {
            var part = await Door.AskAsync(new ExportLedger(from, Take: 3), People.Auditor);
            lines.AddRange(part.Lines);
            after = part.Last;
        }

        var read = AuditFile.Read(new StringReader(string.Join('\n', lines))).ToList();
        using var key = ECDsa.Create();
        key.ImportFromPem(await Door.AskAsync(new GetAuditKeys(), People.Auditor));
        await Should.ThrowAsync<ForbiddenException>(async () => await Door.AskAsync(new GetAuditKeys(), People.Trainer));
        var known = new Dictionary<string, ECDsa> { [AuditKey.IdOf(key)] = key };

        read.Count(line => line.Checkpoint is not null).ShouldBeGreaterThan(0);
        AuditLedger.Verify(read.Select(line => line.Entry).OfType<AuditEntry>(), read.Select(line => line.Checkpoint).OfType<AuditCheckpoint>(), known).ShouldBeEmpty();
        string.Join('\n', lines).ShouldNotContain("Quillfeather");
    }

    [Fact]
    public void Every_request_that_changes_something_is_in_the_ledger_or_says_why_not()
    {
        var requests = typeof(AuditPage).Assembly.GetTypes().Where(type => typeof(Mediator.IBaseRequest).IsAssignableFrom(type) && !type.IsAbstract).ToList();

        requests.Count.ShouldBeGreaterThan(80);
        requests.Where(type => !typeof(IReads).IsAssignableFrom(type) && !AuditedRequests.IsAudited(type)).Select(type => type.GetCustomAttributes(typeof(NotAuditedAttribute), false).Length).ShouldAllBe(count => count == 1);
        AuditedRequests.ActionOf(typeof(DecideSuggestion)).ShouldBe("decide-suggestion");
    }

    private async Task<LedgerPage> LedgerAsync(LedgerFilter filter) => await Door.AskAsync(new GetLedger(filter), People.Auditor);

    private static async Task ExecuteAsync(WebApp app, string statement)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.ExecuteSqlRawAsync(statement);
    }
}
