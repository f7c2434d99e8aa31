using System.Net;
using System.Net.Http.Json;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review.Work;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Verdicts;

namespace Anonymizer.Web.Tests.Verdicts;

public sealed class AssigneeTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    [Fact]
    public async Task The_list_is_narrowed_to_what_somebody_was_given_or_nobody_was()
    {
        var person = await App.AddPersonAsync("given@court.example", Role.Trainer);
        var given = (await OpenAsync("Given to a person.")).VerdictId;
        var free = (await OpenAsync("Given to nobody.")).VerdictId;
        await Door.TellAsync(new AssignReview(given, person.Id), People.Trainer);
        using var client = App.CreateApiClient();

        var theirs = (await ListAsync(client, person.Id.ToString())).ShouldHaveSingleItem();
        var nobodys = await ListAsync(client, "none");

        (theirs.Id, theirs.AssigneeId, theirs.Assignee).ShouldBe((given, person.Id, "given@court.example"));
        nobodys.Select(row => row.Id).ShouldContain(free);
        nobodys.Select(row => row.Id).ShouldNotContain(given);
        (await ExportAsync(client, person.Id.ToString())).ShouldHaveSingleItem().ShouldContain(",given@court.example,");
        (await ListAsync(client, Guid.NewGuid().ToString())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_no_person_is_refused()
    {
        using var client = App.CreateApiClient();
        using var answer = await client.GetAsync(new Uri("/api/v1/verdicts?assignee=jane", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<IReadOnlyList<VerdictRow>> ListAsync(HttpClient client, string assignee) =>
        (await client.GetFromJsonAsync<VerdictPage>(new Uri($"/api/v1/verdicts?assignee={assignee}", UriKind.Relative)))!.Verdicts;

    private static async Task<IEnumerable<string>> ExportAsync(HttpClient client, string assignee)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("name", "")]);
        using var answer = await client.PostAsync(new Uri($"/api/v1/verdicts/export?assignee={assignee}", UriKind.Relative), form);

        return (await answer.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1);
    }
}
