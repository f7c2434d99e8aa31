using System.Net;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Accounts;

public sealed class RoleTests(WebApp app) : IClassFixture<WebApp>
{
    private static readonly Uri Verdicts = new("/api/v1/verdicts", UriKind.Relative);

    [Theory]
    [InlineData(Role.Administrator, HttpStatusCode.OK, HttpStatusCode.Accepted)]
    [InlineData(Role.Trainer, HttpStatusCode.OK, HttpStatusCode.Accepted)]
    [InlineData(Role.Auditor, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(Role.Operator, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task A_role_reads_and_uploads_what_it_may(string role, HttpStatusCode read, HttpStatusCode upload)
    {
        using var browser = await SignedInAsync(role);

        using var list = await browser.GetAsync(Verdicts);
        using var form = Forms.Of(AWordFile.With($"Uploaded by {role}."));
        using var uploaded = await browser.PostAsync(Verdicts, form);

        list.StatusCode.ShouldBe(read);
        uploaded.StatusCode.ShouldBe(upload);
    }

    [Fact]
    public async Task No_person_can_send_what_the_service_sends_itself()
    {
        var door = app.Services.GetRequiredService<Door>();
        var administrator = new Actor(Guid.CreateVersion7(), "chief", [Role.Administrator]);

        await Should.ThrowAsync<ForbiddenException>(() => door.TellAsync(new Web.Detection.DetectVerdict(Guid.Empty), administrator));
    }

    private async Task<HttpClient> SignedInAsync(string role)
    {
        var email = $"{role}@court.example";
        await app.AddPersonAsync(email, role);
        var browser = app.CreateBrowser();
        using var answer = await browser.SignInAsync(email, WebApp.Password);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        return browser;
    }
}
