using System.Net;
using System.Net.Http.Json;
using Anonymizer.Web.Queue;
using Anonymizer.Web.Tests.Support;

namespace Anonymizer.Web.Tests.Queue;

public sealed class AutomaticReleaseTests(WebApp app) : IClassFixture<WebApp>
{
    private static readonly Uri Address = new("/api/v1/verdicts/automatic-releases", UriKind.Relative);

    private readonly HttpClient _client = app.CreateApiClient();

    [Fact]
    public async Task What_is_on_another_route_or_not_there_is_left_as_it_is()
    {
        var uploaded = await _client.UploadAsync(AWordFile.With("By a person."), "person.docx");
        await _client.SettledAsync(uploaded.Id);

        using var answer = await _client.PostAsJsonAsync(Address, new { verdictIds = new[] { uploaded.Id, Guid.NewGuid() } });

        var results = (await answer.Content.ReadFromJsonAsync<List<ReleaseResult>>())!;
        results.Select(result => (result.Number, result.Code)).ShouldBe([(0, "release.not-automatic"), (0, "not-found")]);
    }

    [Fact]
    public async Task Nothing_is_asked_for_in_vain()
    {
        using var answer = await _client.PostAsJsonAsync(Address, new { verdictIds = Array.Empty<Guid>() });

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
