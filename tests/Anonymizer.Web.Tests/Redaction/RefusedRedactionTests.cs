using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Unread;
using Anonymizer.Core.Verification;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Release;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Word;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Anonymizer.Web.Tests.Redaction;

public sealed class RefusedRedactionTests(RefusedRedactionTests.LazyApp app) : IClassFixture<RefusedRedactionTests.LazyApp>
{
    [Fact]
    public async Task A_leak_refuses_the_file_and_the_answer_lists_it_without_its_words()
    {
        using var client = app.CreateApiClient();
        using var form = Forms.Of(AWordFile.With($"{WebApp.Person} sued."));

        using var answer = await client.PostAsync(new Uri("/api/v1/redactions", UriKind.Relative), form);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var body = await answer.Content.ReadAsStringAsync();
        body.ShouldNotContain("Quillfeather");
        var problem = JsonDocument.Parse(body).RootElement;
        problem.GetProperty("code").GetString().ShouldBe("release.refused");
        problem.GetProperty("report").GetProperty("leaks").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_refusal_of_a_reviewed_verdict_is_kept_and_leaves_it_reviewed()
    {
        using var client = app.CreateApiClient();
        var uploaded = await client.UploadAsync(AWordFile.With($"{WebApp.Person} lost."));
        await client.SettledAsync(uploaded.Id);
        await app.ReviewAsync(uploaded.Id);

        using var refused = await client.PostAsJsonAsync(new Uri($"/api/v1/verdicts/{uploaded.Id}/releases", UriKind.Relative), new { });

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync()).ShouldNotContain("Quillfeather");
        (await client.SettledAsync(uploaded.Id)).State.ShouldBe(Core.Verdicts.VerdictState.Reviewed);
        var releases = await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/verdicts/{uploaded.Id}/releases", UriKind.Relative));
        releases[0].GetProperty("isReleased").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task The_reviewer_is_shown_the_words_that_are_still_there()
    {
        using var client = app.CreateApiClient();
        var uploaded = await client.UploadAsync(AWordFile.With($"{WebApp.Person} withdrew."));
        await client.SettledAsync(uploaded.Id);
        await app.ReviewAsync(uploaded.Id);

        var outcome = await app.Services.GetRequiredService<Door>().AskAsync(new ReleaseVerdict(uploaded.Id), Actor.Service);

        outcome.IsReleased.ShouldBeFalse();
        outcome.LeakedTerms.ShouldContain(WebApp.Person);
    }

    /// <summary>A service whose redactor replaces nothing: the independent reader must notice.</summary>
    public sealed class LazyApp : WebApp
    {
        protected override void Configure(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<IWordEngine, LazyWord>());
    }

    private sealed class LazyWord : IWordEngine
    {
        private readonly InProcessWord _word = new();

        public Task<byte[]> OpenAsync(byte[] file, string name, CancellationToken cancellationToken) => _word.OpenAsync(file, name, cancellationToken);

        public Task<WordDocument> ReadAsync(byte[] file, CancellationToken cancellationToken) => _word.ReadAsync(file, cancellationToken);

        public Task<IReadOnlyList<PictureFile>> PicturesAsync(byte[] file, CancellationToken cancellationToken) => _word.PicturesAsync(file, cancellationToken);

        public Task<ReleaseResult> ReleaseAsync(byte[] file, IReadOnlyList<Replacement> replacements, ReleaseTerms terms, UnreadRules rules, CancellationToken cancellationToken) =>
            _word.ReleaseAsync(file, [], terms, rules, cancellationToken);

        public Task<ReleaseReport> VerifyAsync(byte[] file, ReleaseTerms terms, CancellationToken cancellationToken) => _word.VerifyAsync(file, terms, cancellationToken);
    }
}
