using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Anonymizer.EndToEnd.Tests.Faults;

/// <summary>The real service on a disk that is full, and on one that cannot be written.</summary>
public sealed class DiskTests
{
    private const int Megabytes = 40;
    private const int MostCalls = 3_000;

    [Fact]
    public async Task On_a_full_disk_every_refusal_says_so_what_was_acknowledged_stays_and_with_space_the_work_goes_on()
    {
        using var disk = MountedFolder.TryMake(Megabytes);
        Assert.SkipWhen(disk is null, MountedFolder.Missing);
        await using var court = new CourtOn(disk!.Path);
        await court.StartAsync();
        using var client = AdministratorKey.ClientOf(court);
        var id = await InReviewAsync(client);
        disk.Fill(left: 200_000);

        var acknowledged = await CommentUntilRefusedAsync(client, id);
        using var upload = await UploadAsync(client, new string('x', 500_000));
        (upload.StatusCode, await CodeAsync(upload)).ShouldBe((HttpStatusCode.InsufficientStorage, "storage.full"));
        await court.KillAsync();
        disk.MakeSpace();
        await court.StartAsync();

        using var again = AdministratorKey.ClientOf(court);
        (await CountAsync(again, id)).ShouldBe(acknowledged);
        (await CommentAsync(again, id)).StatusCode.ShouldBe(HttpStatusCode.OK);
        new SqliteUnderFaults(Path.Combine(disk.Path, "anonymizer.db")).Faults().ShouldBeEmpty();
        (await again.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/audit/verification", UriKind.Relative), TestContext.Current.CancellationToken)).GetProperty("isWhole").GetBoolean().ShouldBeTrue();
        court.Log.ShouldNotContain("Anonymizer.Web.Platform.ProblemDetailsHandler[0]", Case.Sensitive, "a full disk is no fault of the program");
    }

    [Fact]
    public async Task On_a_disk_that_cannot_be_written_the_service_says_why_it_does_not_start_and_starts_when_it_can()
    {
        using var disk = MountedFolder.TryMake(Megabytes);
        Assert.SkipWhen(disk is null, MountedFolder.Missing);
        await using var court = new CourtOn(disk!.Path);
        await court.StartAsync();
        (await court.EndAsync()).Code.ShouldBe(0);
        disk.MakeReadOnly(true);

        court.Launch();
        (await court.EndedByItselfAsync()).ShouldNotBe(0);
        court.Log.ShouldMatch("data folder|storage\\.read-only", "it says why, in words");

        disk.MakeReadOnly(false);
        await court.StartAsync();
    }

    private static async Task<Guid> InReviewAsync(HttpClient client)
    {
        using var answer = await UploadAsync(client, AMadeUpVerdict.Text(3, 1));
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();

        while ((await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/verdicts/{id}", UriKind.Relative))).GetProperty("state").GetString() is "Uploaded")
        {
            await Task.Delay(200);
        }

        (await client.PostAsync(new Uri($"/api/v1/verdicts/{id}/review", UriKind.Relative), null)).EnsureSuccessStatusCode();

        return id;
    }

    private static Task<HttpResponseMessage> UploadAsync(HttpClient client, string text) =>
        client.PostAsync(new Uri("/api/v1/verdicts", UriKind.Relative), new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", "verdict.txt" } });

    private static async Task<int> CommentUntilRefusedAsync(HttpClient client, Guid id)
    {
        for (var acknowledged = 0; acknowledged < MostCalls; acknowledged++)
        {
            using var answer = await CommentAsync(client, id);

            if (answer.StatusCode != HttpStatusCode.OK)
            {
                (answer.StatusCode, await CodeAsync(answer)).ShouldBe((HttpStatusCode.InsufficientStorage, "storage.full"));
                return acknowledged;
            }
        }

        throw new InvalidOperationException("The disk was never full.");
    }

    private static Task<HttpResponseMessage> CommentAsync(HttpClient client, Guid id) =>
        client.PostAsJsonAsync($"/api/v1/verdicts/{id}/decisions", new { steps = new[] { new { action = "comment", mention = 1, text = new string('x', 400) } } });

    private static async Task<int> CountAsync(HttpClient client, Guid id) =>
        (await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/verdicts/{id}/decisions", UriKind.Relative))).GetArrayLength();

    private static async Task<string?> CodeAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();

    private sealed class CourtOn(string folder) : RunningApp
    {
        /// <summary>On so small a disk it is alive, and never ready for more.</summary>
        protected override string ReadyPath => "/health/live";

        protected override IEnumerable<(string Name, string Value)> Settings() => [.. AdministratorKey.Settings, ("Storage__Folder", folder), ("Storage__MinimumFreeMegabytes", "0")];
    }
}
