using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Teaching;
using Anonymizer.Web.Audit;
using Anonymizer.Web.Data;
using Anonymizer.Web.Models.Runs;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Doubts;
using Anonymizer.Web.Review.Entities;
using Anonymizer.Web.Review.Problems;
using Anonymizer.Web.Review.Work;
using Anonymizer.Web.Teaching.Erasing;
using Anonymizer.Web.Teaching.Exchange;
using Anonymizer.Web.Teaching.Guidelines;
using Anonymizer.Web.Teaching.Moderation;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Vault;
using Anonymizer.Web.Verdicts;
using Anonymizer.Web.Webhooks;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Canary;

/// <summary>A court's day with planted names everywhere: upload, failures, review, release, webhooks, teaching, training, exports, the vault. Told once for all tests; what was answered on the way is kept.</summary>
public sealed partial class CanaryStory : IAsyncLifetime
{
    private static readonly Actor Chief = new(Guid.CreateVersion7(), "chief", [Role.Administrator]);
    private static readonly Actor Reader = new(Guid.CreateVersion7(), "reader", [Role.Reviewer, Role.MappingReader]);

    /// <summary>As long as it is open, the database's write-ahead log stays for the search.</summary>
    private SqliteConnection? _open;

    public CanaryApp App { get; } = new();

    public DateTime Began { get; } = DateTime.UtcNow;

    /// <summary>Bodies of refusals, as programs get them.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>Addresses that the service made: where it sends one, and links of pages.</summary>
    public List<string> Addresses { get; } = [];

    public string Metrics { get; private set; } = "";

    public string Ledger { get; private set; } = "";

    public Guid VerdictId { get; private set; }

    internal HookReceiver Receiver { get; private set; } = default!;

    private Door Door => App.Services.GetRequiredService<Door>();

    public async ValueTask InitializeAsync()
    {
        using var client = App.CreateApiClient();
        _open = new SqliteConnection($"Data Source={System.IO.Path.Combine(App.Folder, "anonymizer.db")};Pooling=False");
        await _open.OpenAsync();
        await using (var command = new SqliteCommand("SELECT COUNT(*) FROM Verdicts", _open))
        {
            await command.ExecuteScalarAsync();
        }

        Receiver = await HookReceiver.StartAsync();
        await Door.AskAsync(new AddWebhook(Receiver.Url, WebhookEvent.All, null), Chief);
        await UploadAsync(client);
        await FailAsync(client);
        await ReviewAsync();
        await ReleaseAsync(client);
        await TeachAsync();
        await LookAsync(client);
        await Eventually.Async(() => Task.FromResult(Receiver.Bodies.Count), count => count >= 5);
    }

    public async ValueTask DisposeAsync()
    {
        await (_open?.DisposeAsync() ?? ValueTask.CompletedTask);
        await Receiver.DisposeAsync();
        await App.DisposeAsync();
    }

    private async Task UploadAsync(HttpClient client)
    {
        var file = AWordFile.With($"{Planted.InText} sued {Planted.MissedInText}.", $"The court heard {Planted.InText} on 3 May 2024.");
        VerdictId = (await client.UploadAsync(file, $"{Planted.InFileName}.docx", ("caseNumber", Planted.InCaseNumber), ("parties", $$"""[{"name":"{{Planted.InParty}}","role":"PETITIONER","aliases":["{{Planted.InParty}} junior"]}]"""))).Id;
        await client.SettledAsync(VerdictId);
        await client.SettledAsync((await client.UploadAsync(Encoding.UTF8.GetBytes($"{Planted.InText} came again."), $"{Planted.InFileName}.txt")).Id);
    }

    /// <summary>Files that cannot be read, a recognizer that breaks, requests that are refused.</summary>
    private async Task FailAsync(HttpClient client)
    {
        await client.SettledAsync((await client.UploadAsync(Encoding.UTF8.GetBytes($"no zip, {Planted.InMalformed}"), $"{Planted.InMalformed}.docx")).Id);
        await client.SettledAsync((await client.UploadAsync(AWordFile.With($"{Planted.InException} appealed."), "exception.docx")).Id);
        using var redaction = await client.PostAsync(Path("redactions"), Forms.Of(AWordFile.With($"{Planted.InText} appealed."), $"{Planted.InFileName}.docx", ("policy", $$"""{ "version": "{{Planted.InRequest}}" }""")));
        await KeepAsync(redaction);

        foreach (var (address, body) in new[]
        {
            ("verdicts/search", $$"""{ "name": "{{Planted.InRequest}} """), ("verdicts/search?pageSize=9999", $$"""{ "name": "{{Planted.InRequest}}" }"""),
            ($"verdicts/{VerdictId}/decisions", $$"""{ "steps": [{ "action": "{{Planted.InRequest}}" }] }"""), ($"verdicts/{VerdictId}/mapping/openings", $$"""{ "reason": "{{Planted.InRequest}}" }"""),
        })
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync(Path(address), content);
            await KeepAsync(answer);
        }

        using var keyed = new HttpRequestMessage(HttpMethod.Post, Path($"verdicts/{VerdictId}/releases"));
        keyed.Headers.Add("Idempotency-Key", Planted.InRequest);
        using var early = await client.SendAsync(keyed);
        await KeepAsync(early);
        using var browser = App.CreateBrowser();
        using var stranger = await browser.SignInAsync($"{Planted.InRequest.Replace(' ', '.')}@court.example", "wrong");
        await KeepAsync(stranger);
    }

    private async Task ReviewAsync()
    {
        var file = await Door.AskAsync(new OpenReview(VerdictId), People.Trainer);
        var mention = file.Review.Suggestions.First(one => file.Review.Text.At(one.Mention.Span) == Planted.InText);
        await Door.AskAsync(new AddAnnotation(VerdictId, [Occurrences.Of(Planted.MissedInText, file.Review.Text)[0]], EntityType.Person), People.Trainer);
        await Door.AskAsync(new CommentMention(VerdictId, mention.Id, $"Perhaps {Planted.InComment}?"), People.Trainer);
        await Door.AskAsync(new WriteReplacement(VerdictId, mention.Mention.EntityId, Planted.InReplacement), People.Trainer);
        await Door.TellAsync(new Web.Lists.AddToList(VerdictId, ListScope.Case, [Planted.InList], EntityType.Person, IsLeft: false, $"Says {Planted.InReason}"), People.Trainer);
        var problem = await Door.AskAsync(new ReportProblem(VerdictId, $"{Planted.InProblem} is missing."), People.Trainer);
        await Door.TellAsync(new ResolveProblem(VerdictId, problem, $"{Planted.InProblem} was added."), People.Trainer);
        await Door.TellAsync(new AssignReview(VerdictId, null, $"Ask {Planted.InNote}."), People.Trainer);
        var doubts = (await Door.AskAsync(new GetOutlook(VerdictId), People.Trainer)).Doubts.Where(doubt => doubt.IsOpen).Select(doubt => doubt.Key).ToList();
        await Door.AskAsync(new WaiveDoubts(VerdictId, doubts, $"{Planted.InReason} said so."), People.Trainer);
        await Door.TellAsync(new CompleteReview(VerdictId, AcceptRest: true), People.Trainer);
    }

    private async Task ReleaseAsync(HttpClient client)
    {
        using var released = await client.PostAsync(Path($"verdicts/{VerdictId}/releases"), null);
        released.IsSuccessStatusCode.ShouldBeTrue(await released.Content.ReadAsStringAsync());
        await KeepAsync(released);
        Addresses.Add((await client.GetAsync(released.Headers.Location)).Content.Headers.ContentDisposition!.ToString());
        await Door.AskAsync(new OpenVerdictMapping(VerdictId, $"{Planted.InReason} asked in writing."), Reader);
        (await Door.AskAsync(new GetVerdictMapping(VerdictId), Reader)).Entities.ShouldNotBeEmpty();
    }

    /// <summary>Corrections are included, texts imported, a run prepared and over.</summary>
    private async Task TeachAsync()
    {
        var corrections = await Door.AskAsync(new ListCorrections(new CorrectionFilter(IsAny: true)), Chief);
        await Door.TellAsync(new DecideCorrections([.. corrections.Corrections.Select(item => item.Row.Id)], CorrectionState.Included, $"{Planted.InReason} agrees."), Chief);
        await Door.AskAsync(new WriteGuideline("PERSON", $"{Planted.InGuideline} is a person.", 0), Chief);
        await Door.AskAsync(new ImportTexts($"{Planted.InImport}.jsonl", Encoding.UTF8.GetBytes($$"""{"id":"a","lang":"en","text":"{{Planted.InImport}} appealed.","spans":[]}""")), Chief);
        (await Door.AskAsync(new ExportPool(TrainingFormat.Jsonl), Chief)).Content.ShouldNotBeEmpty();
        await Door.AskAsync(new FindNamed(Planted.InText), Chief);
        await Door.AskAsync(new Web.Sessions.OpenSession($"Learn {Planted.InGoal}", [], new Web.Sessions.PoolCohort(), Core.Teaching.Sessions.SessionOrder.Random), Chief);
        var run = await Door.AskAsync(new StartRun($"With {Planted.InGoal}"), Chief);
        var over = await Eventually.Async(() => Door.AskAsync(new GetRun(run), Chief), view => !view.Run.IsOpen);
        Directory.Exists(System.IO.Path.Combine(App.Folder, "runs", over.Run.Version)).ShouldBeTrue();
    }

    /// <summary>Lists, searches, exports, pages; what the monitoring and the auditor get.</summary>
    private async Task LookAsync(HttpClient client)
    {
        (await Door.AskAsync(new ListVerdicts(new VerdictFilter(Name: Planted.InFileName), VerdictOrder.Name), Chief)).Total.ShouldBe(2);
        Encoding.UTF8.GetString(await Door.AskAsync(new ExportVerdicts(), Chief)).ShouldContain(Planted.InFileName);
        using var browser = App.CreateBrowser();
        (await browser.SignInAsync(WebApp.Email, WebApp.Password)).Dispose();

        foreach (var page in new[] { "/", "/lists", "/audit", "/encryption", "/mappings", "/teaching", "/models", $"/verdicts/{VerdictId}/review", $"/verdicts/{VerdictId}", $"/verdicts/{VerdictId}/release", $"/verdicts?name={VerdictId}" })
        {
            using var answer = await browser.GetAsync(new Uri(page, UriKind.Relative));
            await KeepAsync(answer);
        }

        Ledger = string.Join('\n', (await Door.AskAsync(new ExportLedger(), Chief)).Lines);
        Metrics = await client.GetStringAsync(new Uri("/metrics", UriKind.Relative));
    }

    private async Task KeepAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync();
        Addresses.AddRange([answer.Headers.Location?.ToString() ?? "", .. Link().Matches(body).Select(match => match.Value)]);

        if (!answer.IsSuccessStatusCode)
        {
            Problems.Add(body);
        }
    }

    private static Uri Path(string path) => new($"/api/v1/{path}", UriKind.Relative);

    [GeneratedRegex("(?:href|src|action)=\"[^\"]*\"", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
