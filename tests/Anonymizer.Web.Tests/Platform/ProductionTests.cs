using System.Net;
using Anonymizer.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;

namespace Anonymizer.Web.Tests.Platform;

public sealed class ProductionTests(ProductionTests.ProductionApp app) : IClassFixture<ProductionTests.ProductionApp>
{
    [Fact]
    public async Task The_documented_development_key_opens_nothing_in_production()
    {
        using var client = app.CreateApiClient();
        using var answer = await client.GetAsync(new Uri("/api/v1/verdicts", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("/metrics")]
    [InlineData("/scalar")]
    public async Task What_helps_developers_is_not_there_in_production(string path)
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));

        answer.IsSuccessStatusCode.ShouldBeFalse();
    }

    public sealed class ProductionApp : WebApp
    {
        protected override void Configure(IWebHostBuilder builder)
        {
            base.Configure(builder);
            builder.UseEnvironment("Production");
        }
    }
}
