using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Tests.Support;

namespace Anonymizer.Web.Tests.Detection;

public sealed class RestartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("anonymizer-restart-").FullName;

    [Fact]
    public async Task A_verdict_that_waited_when_the_service_ended_is_detected_after_the_next_start()
    {
        Guid id;

        using (var before = new AppWithoutModel(_folder))
        {
            using var client = before.CreateApiClient();
            id = (await client.UploadAsync(AWordFile.With($"{WebApp.Person} waited."))).Id;
        }

        using var after = new NextRun(_folder);
        using var next = after.CreateApiClient();

        var verdict = await next.SettledAsync(id);

        verdict.State.ShouldBe(VerdictState.Detected);
        verdict.Mentions.ShouldBe(1);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class NextRun(string folder) : WebApp(folder);
}
