using System.Net;
using Anonymizer.Web.Accounts.Keys;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Anonymizer.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Accounts;

public sealed class ApiKeyTests(WebApp app) : IClassFixture<WebApp>
{
    private static readonly Actor Chief = new(Guid.CreateVersion7(), "chief", [Role.Administrator]);

    private readonly Door _door = app.Services.GetRequiredService<Door>();

    [Fact]
    public async Task A_key_works_for_what_it_was_made_for_and_for_nothing_else()
    {
        var made = await _door.AskAsync(new CreateApiKey("reader", Operation.Read, null), Chief);

        (await ReadAsync(made.Key), await UploadAsync(made.Key)).ShouldBe((HttpStatusCode.OK, HttpStatusCode.Forbidden));
    }

    [Fact]
    public async Task After_a_rotation_both_keys_work_and_after_a_revocation_none()
    {
        var first = await _door.AskAsync(new CreateApiKey("rotated", Operation.All, null), Chief);
        var second = await _door.AskAsync(new RotateApiKey(first.Id), Chief);

        (await ReadAsync(first.Key), await ReadAsync(second.Key)).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));
        await _door.TellAsync(new RevokeApiKey(first.Id), Chief);

        (await ReadAsync(first.Key), await ReadAsync(second.Key)).ShouldBe((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task A_key_is_kept_nowhere()
    {
        var made = await _door.AskAsync(new CreateApiKey("hashed", Operation.Read, null), Chief);

        await using var scope = app.Services.CreateAsyncScope();
        var row = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<ApiKeyRow>().SingleAsync(row => row.Id == made.Id);
        new[] { row.Hash, row.Start, row.Name }.ShouldAllBe(text => !text.Contains(made.Key));
        (await _door.AskAsync(new ListApiKeys(), Chief)).Single(key => key.Id == made.Id).Start.ShouldBe(made.Key[..8]);
        app.Log.All.ShouldAllBe(line => !line.Contains(made.Key));
    }

    [Fact]
    public async Task A_key_whose_days_are_over_works_no_more()
    {
        var made = await _door.AskAsync(new CreateApiKey("expired", Operation.Read, null, Days: 1), Chief);
        (await ReadAsync(made.Key)).ShouldBe(HttpStatusCode.OK);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<ApiKeyRow>().Where(row => row.Id == made.Id)
                .ExecuteUpdateAsync(change => change.SetProperty(row => row.ExpiresAt, DateTimeOffset.UtcNow.AddSeconds(-1)));
        }

        (await ReadAsync(made.Key)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<HttpStatusCode> ReadAsync(string key)
    {
        using var client = ClientOf(key);
        using var answer = await client.GetAsync(new Uri("/api/v1/courts", UriKind.Relative));

        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> UploadAsync(string key)
    {
        using var client = ClientOf(key);
        using var answer = await client.PostAsync(new Uri("/api/v1/verdicts", UriKind.Relative), Forms.Of(AWordFile.With("By key.")));

        return answer.StatusCode;
    }

    private HttpClient ClientOf(string key)
    {
        var client = app.CreateClient();
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {key}");

        return client;
    }
}
