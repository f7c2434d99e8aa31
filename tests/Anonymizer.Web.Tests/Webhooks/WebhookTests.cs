using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Anonymizer.Core.Webhooks;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Webhooks;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Anonymizer.Web.Tests.Webhooks;

public sealed class WebhookTests(WebhookTests.OpenApp app) : IClassFixture<WebhookTests.OpenApp>
{
    private static readonly Actor Chief = new(Guid.CreateVersion7(), "chief", [Role.Administrator]);

    private readonly Door _door = app.Services.GetRequiredService<Door>();

    [Fact]
    public async Task The_way_of_a_verdict_is_told_by_signed_messages_without_names()
    {
        await using var receiver = await Receiver.StartAsync();
        var made = await _door.AskAsync(new AddWebhook(receiver.Url, WebhookEvent.All, null), Chief);
        using var client = app.CreateApiClient();
        var uploaded = await client.UploadAsync(AWordFile.With($"{WebApp.Person} was told."), "Quillfeather.docx");
        await client.SettledAsync(uploaded.Id);
        await app.ReviewAsync(uploaded.Id);
        (await client.PostAsync(new Uri($"/api/v1/verdicts/{uploaded.Id}/releases", UriKind.Relative), null)).StatusCode.ShouldBe(HttpStatusCode.Created);

        await Eventually.Async(() => Task.FromResult(receiver.Messages.Count(message => message.Body.Contains(uploaded.Id.ToString()))), count => count == 3);

        var mine = receiver.Messages.Where(message => message.Body.Contains(uploaded.Id.ToString())).ToList();
        mine.Select(message => JsonSerializer.Deserialize<JsonElement>(message.Body).GetProperty("event").GetString())
            .ShouldBe(["verdict.detected", "verdict.review-finished", "verdict.released"], ignoreOrder: true);
        mine.ShouldAllBe(message => !message.Body.Contains("Quillfeather"));
        mine.ShouldAllBe(message => WebhookSignature.Holds(message.Signature, Encoding.ASCII.GetBytes(made.Secret), message.At, message.Delivery, Encoding.UTF8.GetBytes(message.Body), DateTimeOffset.UtcNow));
    }

    [Fact]
    public async Task What_did_not_arrive_is_kept_and_can_be_sent_again_under_its_own_id()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Status = 500;
        var made = await _door.AskAsync(new AddWebhook(receiver.Url, WebhookEvent.Failed, null), Chief);
        using var client = app.CreateApiClient();
        var uploaded = await client.UploadAsync(Encoding.ASCII.GetBytes($"no zip {Guid.CreateVersion7()}"), "fake.docx");
        await client.SettledAsync(uploaded.Id);
        var row = await WaitForAsync(made.Id, delivery => delivery.Attempts > 0);
        (row.LastStatus, row.LastProblem, row.DeliveredAt).ShouldBe((500, "status", null));

        receiver.Status = 200;
        await _door.TellAsync(new SendAgain(row.Id), Chief);

        (await WaitForAsync(made.Id, delivery => delivery.DeliveredAt is not null)).Id.ShouldBe(row.Id);
        receiver.Messages.Select(message => message.Delivery).Distinct().ShouldBe([row.Id]);
    }

    [Fact]
    public async Task A_message_that_was_tried_for_a_day_is_dead_and_stands_on_the_page()
    {
        var made = await _door.AskAsync(new AddWebhook("http://127.0.0.1:19999/", WebhookEvent.Failed, null), Chief);
        using var client = app.CreateApiClient();
        await client.SettledAsync((await client.UploadAsync(Encoding.ASCII.GetBytes($"no zip {Guid.CreateVersion7()}"), "fake.docx")).Id);
        var row = await WaitForAsync(made.Id, delivery => delivery.Attempts > 0);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<DeliveryRow>().Where(delivery => delivery.Id == row.Id)
                .ExecuteUpdateAsync(change => change.SetProperty(delivery => delivery.Begun, DateTimeOffset.UtcNow.AddDays(-2)).SetProperty(delivery => delivery.NextAt, DateTimeOffset.UtcNow));
        }

        await WaitForAsync(made.Id, delivery => delivery.IsDead);

        (await _door.AskAsync(new ListWebhooks(), Chief)).Dead.ShouldContain(delivery => delivery.Id == row.Id);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var inner = await Receiver.StartAsync();
        await using var receiver = await Receiver.StartAsync();
        (receiver.Status, receiver.Location) = (302, inner.Url);
        var made = await _door.AskAsync(new AddWebhook(receiver.Url, WebhookEvent.Failed, null), Chief);
        using var client = app.CreateApiClient();
        await client.SettledAsync((await client.UploadAsync(Encoding.ASCII.GetBytes($"no zip {Guid.CreateVersion7()}"), "fake.docx")).Id);

        (await WaitForAsync(made.Id, delivery => delivery.Attempts > 0)).LastStatus.ShouldBe(302);
        inner.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_webhook_of_one_court_hears_nothing_of_another()
    {
        await using var receiver = await Receiver.StartAsync();
        using var client = app.CreateApiClient();
        var mine = await client.UploadAsync(AWordFile.With("Heard."), "a.docx", ("court", "Heard court"));
        await client.SettledAsync(mine.Id);
        var court = (await client.SettledAsync(mine.Id)).CourtId!.Value;
        await _door.AskAsync(new AddWebhook(receiver.Url, WebhookEvent.VerdictDetected, court), Chief);

        await client.SettledAsync((await client.UploadAsync(AWordFile.With("Another court's."), "b.docx", ("court", "Another court"))).Id);
        var second = await client.UploadAsync(AWordFile.With("Heard too."), "c.docx", ("court", "Heard court"));
        await client.SettledAsync(second.Id);

        await Eventually.Async(() => Task.FromResult(receiver.Messages.Count), count => count > 0);
        receiver.Messages.ShouldHaveSingleItem().Body.ShouldContain(second.Id.ToString());
    }

    private async Task<DeliveryRow> WaitForAsync(Guid webhook, Func<DeliveryRow, bool> isIt) => (await Eventually.Async(
        async () =>
        {
            await using var scope = app.Services.CreateAsyncScope();

            return (await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<DeliveryRow>().AsNoTracking().Where(row => row.WebhookId == webhook).ToListAsync()).FirstOrDefault(isIt);
        },
        row => row is not null))!;

    /// <summary>A service that may call inside the house, as a court's own network wants.</summary>
    public sealed class OpenApp : WebApp
    {
        protected override void Configure(IWebHostBuilder builder)
        {
            base.Configure(builder);
            builder.UseSetting("Webhooks:AllowPrivate", "true");
            builder.UseSetting("Webhooks:SweepSeconds", "1");
        }
    }

    private sealed record Message(Guid Delivery, DateTimeOffset At, string Signature, string Body);

    /// <summary>A court's office system that listens.</summary>
    private sealed class Receiver(WebApplication host) : IAsyncDisposable
    {
        public ConcurrentQueue<Message> Messages { get; } = new();

        public int Status { get; set; } = 200;

        public string? Location { get; set; }

        public string Url => $"{host.Urls.Single()}/hook";

        public static async Task<Receiver> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            var host = builder.Build();
            var receiver = new Receiver(host);
            host.MapPost("/hook", receiver.TakeAsync);
            await host.StartAsync();

            return receiver;
        }

        public async ValueTask DisposeAsync() => await host.DisposeAsync();

        private async Task TakeAsync(HttpContext context)
        {
            using var reader = new StreamReader(context.Request.Body);
            var headers = context.Request.Headers;
            Messages.Enqueue(new Message(
                Guid.Parse(headers["Anonymizer-Delivery"].ToString()),
                DateTimeOffset.FromUnixTimeSeconds(long.Parse(headers["Anonymizer-Timestamp"].ToString(), CultureInfo.InvariantCulture)),
                headers["Anonymizer-Signature"].ToString(),
                await reader.ReadToEndAsync()));
            context.Response.StatusCode = Status;
            context.Response.Headers.Location = Location;
        }
    }
}
