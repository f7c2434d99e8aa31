using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Anonymizer.Web.Audit;
using Anonymizer.Web.Operations;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Anonymizer.Web.Tests.Data;

/// <summary>A clock that is set back in the middle of the work.</summary>
public sealed class ClockTests(ClockTests.TimedApp app) : IClassFixture<ClockTests.TimedApp>
{
    [Theory]
    [InlineData(-1)]
    [InlineData(-24 * 400)]
    public async Task A_clock_that_is_set_back_loses_nothing_and_keeps_every_order(int hours)
    {
        using var client = app.CreateApiClient();
        var first = await client.UploadAsync(AWordFile.With($"{WebApp.Person} and Marrowby, {Guid.CreateVersion7()}."));
        await client.SettledAsync(first.Id);
        (await client.PostAsync(new Uri($"/api/v1/verdicts/{first.Id}/review", UriKind.Relative), null)).EnsureSuccessStatusCode();
        await DecideAsync(client, first.Id, "accepted");

        app.Clock.Pass(TimeSpan.FromHours(hours));
        await DecideAsync(client, first.Id, "rejected");
        var second = await client.UploadAsync(AWordFile.With($"{WebApp.Person}, later, {Guid.CreateVersion7()}."));
        await client.SettledAsync(second.Id);
        await app.ReviewAsync(first.Id);
        using var released = await client.PostAsync(new Uri($"/api/v1/verdicts/{first.Id}/releases", UriKind.Relative), null);

        released.StatusCode.ShouldBe(HttpStatusCode.Created, await released.Content.ReadAsStringAsync());
        var taken = (await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/verdicts/{first.Id}/decisions", UriKind.Relative))).EnumerateArray().ToList();
        taken.Select(one => one.GetProperty("sequence").GetInt32()).ShouldBe(Enumerable.Range(1, taken.Count));
        taken.Take(2).Select(one => one.GetProperty("action").GetProperty("decision").ToString()).Distinct().Count().ShouldBe(2, "the later decision stays the later one");
        (await app.Services.GetRequiredService<Door>().AskAsync(new VerifyLedger(), Actor.Service)).IsWhole.ShouldBeTrue();
    }

    [Fact]
    public async Task What_the_jobs_had_planned_is_planned_anew_when_the_clock_is_set_back()
    {
        var planned = await LastAsync();

        app.Clock.Pass(TimeSpan.FromDays(-3));
        (planned - app.Clock.GetUtcNow()).ShouldBeGreaterThan(TimeSpan.FromDays(2), "else nothing was to be planned anew");

        var anew = await Eventually.Async(LastAsync, last => last - app.Clock.GetUtcNow() < TimeSpan.FromDays(2));
        (anew - app.Clock.GetUtcNow()).ShouldBeLessThan(TimeSpan.FromDays(2));
    }

    /// <summary>When the last of the jobs runs next.</summary>
    private async Task<DateTimeOffset> LastAsync() =>
        (await app.Services.GetRequiredService<JobList>().ReadAsync(TestContext.Current.CancellationToken)).Max(job => job.Next)!.Value;

    private static async Task DecideAsync(HttpClient client, Guid id, string decision) =>
        (await client.PostAsJsonAsync($"/api/v1/verdicts/{id}/decisions", new { steps = new[] { new { action = "decide", mention = 1, decision } } })).StatusCode.ShouldBe(HttpStatusCode.OK);

    public sealed class TimedApp : WebApp
    {
        internal ShiftedTime Clock { get; } = new();

        protected override void Configure(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
    }
}
