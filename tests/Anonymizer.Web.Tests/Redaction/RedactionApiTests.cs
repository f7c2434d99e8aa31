using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Tests.Support;

namespace Anonymizer.Web.Tests.Redaction;

public sealed class RedactionApiTests(WebApp app) : IClassFixture<WebApp>
{
    private static readonly Uri Redactions = new("/api/v1/redactions", UriKind.Relative);

    private readonly HttpClient _client = app.CreateApiClient();

    [Fact]
    public async Task A_Word_file_comes_back_redacted_with_a_link_to_its_report()
    {
        using var answer = await SendAsync(AWordFile.With($"{WebApp.Person} of Marrowby sued.", "Mail: quill@feather.example"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());

        answer.Content.Headers.ContentType!.MediaType.ShouldBe(WordFile.MediaType);
        var text = AWordFile.TextOf(await answer.Content.ReadAsByteArrayAsync());
        text.ShouldNotContain("Quillfeather");
        text.ShouldNotContain("Marrowby");
        text.ShouldNotContain("quill@feather.example");
        text.ShouldContain("sued.");
        var report = await _client.GetFromJsonAsync<JsonElement>(ReportOf(answer));
        report.GetProperty("isReleasable").GetBoolean().ShouldBeTrue();
        report.GetProperty("replaced").GetInt32().ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public async Task A_text_comes_back_as_a_text()
    {
        using var answer = await _client.PostAsync(Redactions, Forms.Of(System.Text.Encoding.UTF8.GetBytes($"{WebApp.Person} sued.\nDismissed."), "verdict.txt"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldNotBeNull().ShouldEndWith(".txt");
        var text = await answer.Content.ReadAsStringAsync();
        text.ShouldEndWith(" sued.\nDismissed.");
        text.ShouldNotContain("Quillfeather");
    }

    [Theory]
    [InlineData("%PDF-1.7 nothing", "a.pdf", "pdf.damaged")]
    [InlineData("a\0b", "a.txt", "text.not-utf8")]
    public async Task Another_file_that_cannot_be_read_says_why(string content, string name, string code)
    {
        using var answer = await _client.PostAsync(Redactions, Forms.Of(System.Text.Encoding.Latin1.GetBytes(content), name));

        ((int)answer.StatusCode).ShouldBe(422);
        (await answer.CodeAsync()).ShouldBe(code);
    }

    [Fact]
    public async Task Who_asks_for_JSON_gets_file_and_report_together()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Redactions) { Content = Forms.Of(AWordFile.With($"{WebApp.Person} sued.")) };
        request.Headers.Add("Accept", "application/json");
        using var answer = await _client.SendAsync(request);

        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();

        AWordFile.TextOf(json.GetProperty("file").GetBytesFromBase64()).ShouldNotContain("Quillfeather");
        json.GetProperty("report").GetProperty("leaks").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_policy_that_keeps_everything_keeps_the_name()
    {
        const string KeepAll = """{ "version": 1, "name": "Keep", "language": "en", "rules": [ { "operator": "keep" } ] }""";

        using var answer = await SendAsync(AWordFile.With($"{WebApp.Person} sued."), ("policy", KeepAll));

        AWordFile.TextOf(await answer.Content.ReadAsByteArrayAsync()).ShouldContain(WebApp.Person);
    }

    public static TheoryData<string, byte[], string, int, string> BadInput => new()
    {
        { "nothing", [], "", 422, "word.empty" },
        { "text", "no zip at all"u8.ToArray(), "", 422, "word.not-a-docx" },
        { "too deep", AWordFile.NestedTooDeep(), "", 422, "word.too-deep" },
        { "cut off", AWordFile.With("Cut off in the middle.")[..300], "", 422, "word.truncated" },
        { "policy is no JSON", AWordFile.With("Fine."), "{", 422, "policy.invalid" },
        { "policy with an unknown operator", AWordFile.With("Fine."), """{ "version": 1, "name": "x", "language": "en", "rules": [ { "operator": "shred" } ] }""", 422, "policy.invalid" },
    };

    [Theory]
    [MemberData(nameof(BadInput))]
    public async Task Bad_input_is_refused_with_a_code_and_the_service_stays_up(string what, byte[] file, string policy, int status, string code)
    {
        using var answer = await SendAsync(file, ("policy", policy));

        ((int)answer.StatusCode).ShouldBe(status, what);
        (await answer.CodeAsync()).ShouldBe(code, what);
        using var next = await SendAsync(AWordFile.With("Still here."));
        next.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_file_above_50_MB_is_too_large()
    {
        using var answer = await SendAsync(new byte[PlatformSetup.LargestFile + 1]);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.CodeAsync()).ShouldBe("request.too-large");
    }

    [Fact]
    public async Task A_form_without_a_file_is_refused()
    {
        using var form = new MultipartFormDataContent { { new StringContent("x"), "policy" } };
        using var answer = await _client.PostAsync(Redactions, form);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Nobody_gets_in_with_a_wrong_key()
    {
        using var stranger = app.CreateClient();
        stranger.DefaultRequestHeaders.Add("X-Api-Key", "guess");
        using var form = Forms.Of(AWordFile.With("Fine."));
        using var answer = await stranger.PostAsync(Redactions, form);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.CodeAsync()).ShouldBe("unauthenticated");
    }

    private async Task<HttpResponseMessage> SendAsync(byte[] file, params (string Name, string Value)[] fields)
    {
        using var form = Forms.Of(file, "verdict.docx", fields);

        return await _client.PostAsync(Redactions, form);
    }

    private static Uri ReportOf(HttpResponseMessage answer) => new(answer.Headers.GetValues("Link").Single().Split('<', '>')[1], UriKind.Relative);
}
