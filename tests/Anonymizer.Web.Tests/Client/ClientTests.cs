using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Anonymizer.Client;
using Anonymizer.Core.Webhooks;
using Anonymizer.Web.Tests.Archive;
using Anonymizer.Web.Tests.Support;
using Refit;

namespace Anonymizer.Web.Tests.Client;

public sealed class ClientTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly IAnonymizer _client = AnonymizerClient.Create(new Uri("http://localhost"), WebApp.ApiKey, app.Server.CreateHandler());

    [Fact]
    public async Task A_court_brings_a_verdict_from_upload_to_the_released_file()
    {
        var uploaded = await _client.UploadAsync(File($"{WebApp.Person} came by the client."), court: "Client court", parties: CaseFields.Of([new Party("Ottoline Brackenridge", "PETITIONER", ["Mrs B"])]));
        var status = await Eventually.Async(() => _client.GetStatusAsync(uploaded.Id), now => now.State != "Uploaded");
        var opened = await _client.OpenReviewAsync(uploaded.Id);
        var decided = await _client.DecideAsync(uploaded.Id, new Decisions([.. opened.Mentions.Select(mention => new Step.Decide(mention.Id, "accepted"))], opened.Sequence));
        var doubts = (await _client.GetReviewAsync(uploaded.Id)).Doubts!.Where(doubt => doubt.IsOpen).Select(doubt => doubt.Key).ToList();
        _ = doubts.Count == 0 ? decided : await _client.DecideAsync(uploaded.Id, new Decisions([new Step.Waive(doubts, "for the test")]));
        await _client.CompleteReviewAsync(uploaded.Id, new Completion(AcceptRest: true));

        var released = await _client.ReleaseAsync(uploaded.Id);
        using var file = await _client.DownloadAsync(uploaded.Id);

        (status.State, decided.Pending, released.Number).ShouldBe(("Detected", 0, 1));
        AWordFile.TextOf(await file.ReadAsByteArrayAsync()).ShouldNotContain("Quillfeather");
        (await _client.GetVerdictAsync(uploaded.Id)).ShouldSatisfyAllConditions(verdict => verdict.State.ShouldBe("Released"), verdict => verdict.Court.ShouldBe("Client court"));
    }

    [Fact]
    public async Task An_archive_is_given_over_file_by_file_and_its_report_fetched()
    {
        await using var campaigns = new CampaignApp();
        var client = AnonymizerClient.Create(new Uri("http://localhost"), WebApp.ApiKey, campaigns.Server.CreateHandler());
        var archive = (await client.StartArchiveAsync(new NewArchive("By the client", Purpose: "test", AuditShare: 1))).Id;
        await client.PauseArchiveAsync(archive);

        var bytes = AWordFile.With($"{WebApp.Person} in an archive.");
        var first = await client.AddToArchiveAsync(archive, FileOf(bytes));
        var again = await client.AddToArchiveAsync(archive, FileOf(bytes));
        var paused = await client.GetArchiveReportAsync(archive);
        await client.ResumeArchiveAsync(archive);
        await campaigns.ReadAsync(archive);
        var report = await client.GetArchiveReportAsync(archive);
        await client.StopArchiveAsync(archive);

        (first.IsNew, again.IsNew, again.Id).ShouldBe((true, false, first.Id));
        (paused.State, paused.Counts.Waiting, (await client.GetArchiveReportAsync(archive)).State).ShouldBe(("paused", 1, "stopped"));
        (report.State, report.Counts.Files, report.Counts.ForPeople, report.Quality.Sampled, report.Quality.All).ShouldBe(("running", 1, 1, 1, null));
    }

    [Fact]
    public async Task A_file_is_redacted_at_once_and_a_refusal_has_its_code()
    {
        using var redacted = await _client.RedactAsync(File($"{WebApp.Person} at once."));
        var refused = await Should.ThrowAsync<ApiException>(() => _client.GetVerdictAsync(Guid.CreateVersion7()));

        AWordFile.TextOf(await redacted.ReadAsByteArrayAsync()).ShouldNotContain("Quillfeather");
        Problem.Of(refused).ShouldSatisfyAllConditions(problem => problem.Status.ShouldBe(404), problem => problem.Code.ShouldBe("not-found"));
    }

    [Fact]
    public async Task A_call_whose_answer_is_lost_is_sent_again_and_has_one_effect()
    {
        var lossy = new LossyHandler(app.Server.CreateHandler());
        var client = AnonymizerClient.Create(new Uri("http://localhost"), WebApp.ApiKey, lossy);
        var uploaded = await client.UploadAsync(File("Lost once."));
        await Eventually.Async(() => _client.GetStatusAsync(uploaded.Id), now => now.State != "Uploaded");

        var review = await client.OpenReviewAsync(uploaded.Id);

        (lossy.Lost, uploaded.IsNew, review.Sequence).ShouldBe((2, true, 0));
    }

    /// <summary>The interface says only what the contract says.</summary>
    [Fact]
    public async Task Every_call_of_the_package_is_in_the_contract()
    {
        var contract = JsonDocument.Parse(await System.IO.File.ReadAllTextAsync(Path.Combine(Checkout.Root, "src", "Anonymizer.Web", "openapi.json"))).RootElement.GetProperty("paths");
        var calls = typeof(IAnonymizer).GetMethods().Select(method => method.GetCustomAttribute<HttpMethodAttribute>()!).Select(call => (Path: call.Path.Split('?')[0], Method: call.Method.Method)).ToList();

        calls.Count.ShouldBeGreaterThan(10);
        calls.ShouldAllBe(call => contract.GetProperty(call.Path).GetProperty(call.Method == "GET" ? "get" : "post").ValueKind == JsonValueKind.Object);
    }

    [Fact]
    public void A_webhook_is_checked_as_the_service_signs_it()
    {
        var (secret, delivery, now) = ("whs_secret", Guid.CreateVersion7(), DateTimeOffset.UtcNow);
        var body = Encoding.UTF8.GetBytes("""{"event":"verdict.released"}""");
        var (timestamp, signature) = (now.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), WebhookSignature.Of(Encoding.ASCII.GetBytes(secret), now, delivery, body));

        Webhook.IsGenuine(secret, delivery.ToString(), timestamp, signature, body, now).ShouldBeTrue();
        Webhook.IsGenuine(secret, delivery.ToString(), timestamp, signature, body, now.AddMinutes(6)).ShouldBeFalse();
        Webhook.IsGenuine(secret, Guid.CreateVersion7().ToString(), timestamp, signature, body, now).ShouldBeFalse();
        Webhook.IsGenuine("other", delivery.ToString(), timestamp, signature, body, now).ShouldBeFalse();
        Webhook.IsGenuine(secret, delivery.ToString(), "soon", signature, body, now).ShouldBeFalse();
    }

    private static StreamPart File(string text) => FileOf(AWordFile.With(text));

    private static StreamPart FileOf(byte[] bytes) => new(new MemoryStream(bytes), "verdict.docx");

    /// <summary>A network that does each POST and loses its first answer.</summary>
    private sealed class LossyHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly HashSet<string> _seen = [];

        public int Lost { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);

            if (request.Method == HttpMethod.Post && _seen.Add(request.Headers.GetValues("Idempotency-Key").Single()))
            {
                Lost++;
                answer.Dispose();

                return new HttpResponseMessage(HttpStatusCode.BadGateway);
            }

            return answer;
        }
    }
}
