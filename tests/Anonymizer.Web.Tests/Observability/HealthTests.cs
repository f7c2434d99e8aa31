using System.Net;
using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Web.Detection;
using Anonymizer.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Anonymizer.Web.Tests.Observability;

public sealed class HealthTests(WebApp app) : IClassFixture<WebApp>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_whole_service_is_alive_and_ready(string path)
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Without_a_model_the_service_lives_says_so_and_redacts_nothing()
    {
        using var without = new AppWithoutModel();
        using var client = without.CreateApiClient();

        using var live = await client.GetAsync(new Uri("/health/live", UriKind.Relative));
        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        using var form = Forms.Of(AWordFile.With($"{WebApp.Person} sued."));
        using var redaction = await client.PostAsync(new Uri("/api/v1/redactions", UriKind.Relative), form);

        live.StatusCode.ShouldBe(HttpStatusCode.OK);
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ready.Content.ReadAsStringAsync()).ShouldContain("model.none");
        redaction.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await redaction.CodeAsync()).ShouldBe("model.none");
    }

    [Fact]
    public async Task A_leak_counter_is_there_at_zero_before_the_first_leak()
    {
        using var client = app.CreateClient();

        var metrics = await client.GetStringAsync(new Uri("/metrics", UriKind.Relative));

        metrics.ShouldContain("anonymizer_leak_check_total{anonymizer_outcome=\"fail\"} 0");
        metrics.ShouldNotContain("otel_scope_name");
    }

    private sealed class AppWithoutModel : WebApp
    {
        protected override void Configure(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<IModelSource, NoModel>());
    }

    private sealed class NoModel : IModelSource
    {
        public string ActiveVersion => throw new DomainException("model.none", "No model is active. Activate a version first.");

        public IRecognizer Load(string version) => throw new DomainException("model.none", "No model is active. Activate a version first.");
    }
}
