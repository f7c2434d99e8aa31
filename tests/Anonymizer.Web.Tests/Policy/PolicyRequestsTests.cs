using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Policy.Changes;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Policy;
using Anonymizer.Web.Tests.Support;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Policy;

public sealed class PolicyRequestsTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly Door door = app.Services.GetRequiredService<Door>();

    [Fact]
    public async Task An_empty_database_gets_the_shipped_policy_for_all_courts()
    {
        var list = await door.AskAsync(new ListPolicies(), People.Auditor, TestContext.Current.CancellationToken);

        var shipped = list.Policies.Single(policy => policy.Name == "Default");
        list.Current().Single(use => use.Court.Length == 0).PolicyId.ShouldBe(shipped.Id);
        (await HistoryAsync(shipped.Id)).Newest.Policy.Rules.Count.ShouldBe(ReplacementPolicy.Default.Rules.Count);
    }

    [Fact]
    public async Task Each_save_is_a_version_with_its_author_and_reason_and_the_old_one_stays()
    {
        var id = await CreateAsync("Saved");
        var number = await SaveAsync(id, 1, Named("Saved", "blackBar"), "A bar is what the presidium decided.");

        var history = await HistoryAsync(id);
        number.ShouldBe(2);
        history.Versions.Select(version => version.Number).ShouldBe([2, 1]);
        history.Newest.Reason.ShouldBe("A bar is what the presidium decided.");
        history.Newest.ByName.ShouldBe(null, "the service itself has no account");
        history.Versions[1].Policy.Rules[0].Operator.ShouldBe("letter");
        (history.Newest.Policy.Version, history.Versions[1].Policy.Version).ShouldBe((2, 1));
    }

    [Fact]
    public async Task Who_saves_on_an_older_version_is_told_that_somebody_was_faster()
    {
        var id = await CreateAsync("Faster");
        await SaveAsync(id, 1, Named("Faster", "blackBar"), "First.");

        (await Should.ThrowAsync<DomainException>(() => SaveAsync(id, 1, Named("Faster", "remove"), "Second."))).Code.ShouldBe("policies.changed");
        (await HistoryAsync(id)).Newest.Policy.Rules[0].Operator.ShouldBe("blackBar");
    }

    [Fact]
    public async Task A_save_that_changes_nothing_is_no_version()
    {
        var id = await CreateAsync("Same");

        (await Should.ThrowAsync<DomainException>(() => SaveAsync(id, 1, Named("Same", "letter"), "Nothing."))).Code.ShouldBe("policies.unchanged");
    }

    [Fact]
    public async Task Going_back_is_a_new_version_that_says_what_the_old_one_said()
    {
        var id = await CreateAsync("Back");
        await SaveAsync(id, 1, Named("Back", "blackBar"), "Try.");
        await door.AskAsync(new RestorePolicy(id, 2, 1, "The bars were too black."), Actor.Service, TestContext.Current.CancellationToken);

        var history = await HistoryAsync(id);
        history.Newest.Number.ShouldBe(3);
        history.Newest.Restores.ShouldBe(1);
        PolicyDiff.Between(history.Newest.Policy, history.Find(1)!.Policy).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reason_must_be_given_and_a_name_must_be_free()
    {
        var id = await CreateAsync("Taken");

        await Should.ThrowAsync<ValidationException>(() => SaveAsync(id, 1, Named("Taken", "remove"), " "));
        (await Should.ThrowAsync<DomainException>(() => CreateAsync("Taken"))).Code.ShouldBe("policies.name-taken");
    }

    [Fact]
    public async Task Only_an_administrator_changes_policies()
    {
        var id = await CreateAsync("Guarded");

        await Should.ThrowAsync<ForbiddenException>(() => door.AskAsync(new SavePolicy(id, 1, Named("Guarded", "remove"), "x"), People.Trainer));
        await Should.ThrowAsync<ForbiddenException>(() => door.AskAsync(new CreatePolicy(Named("Other", "remove"), "x"), People.Trainer));
        await Should.ThrowAsync<ForbiddenException>(() => door.TellAsync(new UsePolicy("Court", id, "x"), People.Trainer));
        await Should.ThrowAsync<ForbiddenException>(() => door.AskAsync(new RestorePolicy(id, 2, 1, "x"), People.Trainer));
    }

    [Fact]
    public async Task A_court_goes_to_a_policy_of_its_own_and_back_to_the_one_for_all()
    {
        var id = await CreateAsync("Oxmoor's");

        await UseAsync("County Court at Oxmoor", id);
        (await OfCourtAsync("county court, at OXMOOR")).ShouldBe("Oxmoor's");
        (await OfCourtAsync("Another court")).ShouldBe("Default");
        (await OfCourtAsync(null)).ShouldBe("Default");

        await UseAsync("County Court at Oxmoor", null);
        (await OfCourtAsync("County Court at Oxmoor")).ShouldBe("Default");
        (await door.AskAsync(new ListPolicies(), People.Auditor, TestContext.Current.CancellationToken)).Uses.Count(use => use.Court == "County Court at Oxmoor").ShouldBe(2, "both stay in the history");
    }

    [Fact]
    public async Task All_courts_always_have_a_policy()
    {
        await Should.ThrowAsync<ValidationException>(() => UseAsync(null, null));
        await Should.ThrowAsync<NotFoundException>(() => UseAsync("Court", Guid.CreateVersion7()));
    }

    [Fact]
    public async Task An_import_that_is_wrong_is_refused_with_line_and_column_and_an_export_is_read_by_the_command_line()
    {
        using var client = app.CreateApiClient();
        using var wrong = await client.PostAsJsonAsync("/api/v1/policies", new { document = "{\n  \"version\": 0,\n \"name\":\"a\",\"language\":\"en\",\"rules\":[]}", reason = "Import." }, TestContext.Current.CancellationToken);
        wrong.StatusCode.ShouldBe(HttpStatusCode.Forbidden, "a program is no administrator");

        (await Should.ThrowAsync<DomainException>(() => door.AskAsync(new CreatePolicy("{\n  \"version\": 0,\n \"name\":\"a\",\"language\":\"en\",\"rules\":[]}", "Import."), Actor.Service))).Message.ShouldContain("line 2, column 3");

        var id = await CreateAsync("Exported");
        var document = await client.GetStringAsync(new Uri($"/api/v1/policies/{id}/versions/1/document", UriKind.Relative), TestContext.Current.CancellationToken);
        ReplacementPolicy.Parse(document).Name.ShouldBe("Exported");
        var versions = await client.GetFromJsonAsync<JsonElement>($"/api/v1/policies/{id}/versions", TestContext.Current.CancellationToken);
        versions[0].GetProperty("reason").GetString().ShouldBe("For the test.");
        (await client.GetFromJsonAsync<JsonElement>("/api/v1/policies", TestContext.Current.CancellationToken)).GetProperty("policies").GetArrayLength().ShouldBeGreaterThan(1);
    }

    private static string Named(string name, string operatorName) => $$"""{"version":1,"name":"{{name}}","language":"en","rules":[{"operator":"{{operatorName}}"}]}""";

    private Task<Guid> CreateAsync(string name) => door.AskAsync(new CreatePolicy(Named(name, "letter"), "For the test."), Actor.Service);

    private Task<int> SaveAsync(Guid id, int basedOn, string document, string reason) => door.AskAsync(new SavePolicy(id, basedOn, document, reason), Actor.Service);

    private Task UseAsync(string? court, Guid? id) => door.TellAsync(new UsePolicy(court, id, "For the test."), Actor.Service);

    private Task<PolicyHistory> HistoryAsync(Guid id) => door.AskAsync(new GetPolicy(id), People.Auditor);

    private async Task<string> OfCourtAsync(string? court)
    {
        await using var scope = app.Services.CreateAsyncScope();

        return (await scope.ServiceProvider.GetRequiredService<CourtPolicies>().OfCourtAsync(court, TestContext.Current.CancellationToken)).Policy.Name;
    }
}
