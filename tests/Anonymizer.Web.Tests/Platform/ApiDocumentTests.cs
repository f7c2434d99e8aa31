using System.Text.Json;
using Anonymizer.Web.Tests.Support;

namespace Anonymizer.Web.Tests.Platform;

public sealed class ApiDocumentTests(WebApp app) : IClassFixture<WebApp>
{
    [Theory]
    [InlineData("/api/v1/redactions", "post")]
    [InlineData("/api/v1/redactions/{id}/report", "get")]
    [InlineData("/api/v1/verdicts", "get")]
    [InlineData("/api/v1/verdicts", "post")]
    [InlineData("/api/v1/verdicts/{id}", "get")]
    [InlineData("/api/v1/verdicts/{id}/releases", "post")]
    [InlineData("/api/v1/verdicts/{id}/releases/{number}/file", "get")]
    [InlineData("/api/v1/verdicts/{id}/versions", "get")]
    [InlineData("/api/v1/verdicts/{id}/versions/{from}/diff/{to}", "get")]
    [InlineData("/api/v1/verdicts/{id}/problems", "post")]
    [InlineData("/api/v1/verdicts/{id}/assignment/assignee", "put")]
    public async Task The_document_describes_the_address(string path, string method)
    {
        using var client = app.CreateClient();
        var document = JsonDocument.Parse(await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative))).RootElement;

        document.GetProperty("paths").GetProperty(path).GetProperty(method).GetProperty("summary").GetString().ShouldNotBeNullOrEmpty();
    }
}
