using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Webhooks;
using Anonymizer.Web.Webhooks.Delivering;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Webhooks;

public sealed class WebhookGuardTests(WebApp app) : IClassFixture<WebApp>
{
    private static readonly Actor Chief = new(Guid.CreateVersion7(), "chief", [Role.Administrator]);

    [Theory]
    [InlineData("http://court.example/hook")]
    [InlineData("https://127.0.0.1/hook")]
    [InlineData("https://2130706433/hook")]
    [InlineData("https://0x7f000001/hook")]
    [InlineData("https://0177.0.0.1/hook")]
    [InlineData("https://[::1]/hook")]
    [InlineData("https://[::ffff:10.0.0.1]/hook")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://user:password@court.example/hook")]
    [InlineData("https://court.example:22/hook")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://court.example/")]
    [InlineData("//court.example/hook")]
    [InlineData("")]
    public async Task An_address_that_must_not_be_called_is_refused_when_it_is_given(string url)
    {
        await Should.ThrowAsync<ValidationException>(() => app.Services.GetRequiredService<Door>().AskAsync(new AddWebhook(url, WebhookEvent.All, null), Chief));
    }

    [Theory]
    [InlineData("https://localhost:5080/")]
    [InlineData("https://localhost.localdomain:5080/")]
    public async Task A_name_that_leads_inside_the_house_is_not_called(string url)
    {
        var result = await app.Services.GetRequiredService<WebhookSender>().SendAsync(new DueDelivery(Guid.CreateVersion7(), new Uri(url), "secret"u8.ToArray(), "{}"), CancellationToken.None);

        result.Status.ShouldBe(0);
        result.Problem.ShouldBeOneOf("refused-address", "connection");
    }

    [Fact]
    public async Task Only_an_administrator_says_who_is_told()
    {
        await Should.ThrowAsync<ForbiddenException>(() => app.Services.GetRequiredService<Door>().AskAsync(new AddWebhook("https://court.example/hook", WebhookEvent.All, null), People.Trainer));
    }
}
