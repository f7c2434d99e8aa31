using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Anonymizer.Web.Accounts;
using Anonymizer.Web.Accounts.People;
using Anonymizer.Web.AsCode;
using Anonymizer.Web.Audit;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Anonymizer.Web.Policy;
using Anonymizer.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.AsCode;

/// <summary>Courts, policies, users and schedules from a file: made once, then no change any more; taken out and made elsewhere.</summary>
public sealed class ConfigurationTests : IAsyncLifetime
{
    private const string Chief = """
        # the courts of a district
        policies: []
        courts:
          - name: Office court
            policy: Strict
            retention: {originals: 365, texts: 730}
          - name: "Harbour court"
        others:
          retention:
            userNames: 3650
        users:
          - email: clerk@court.example
            roles: [reviewer]
            courts: [Office court]
          - email: operator@court.example
            roles: [operator, auditor]
          - email: mixed@court.example
            rolesIn:
              Office court: [reviewer, trainer]
              Harbour court: [auditor, trainer]
          - email: overseer@court.example
            roles: [auditor]
            rolesIn: {Harbour court: [reviewer]}
        schedules:
          training: 30 2 * * 1-5
          backup: {schedule: "0 3 * * *", keepCount: 7, keepDays: 60, check: true}
        """;

    private readonly WebApp _app = new();

    private ConfigurationDesk Desk => _app.Services.GetRequiredService<ConfigurationDesk>();

    private Door Door => _app.Services.GetRequiredService<Door>();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_file_makes_what_it_says_and_a_second_time_changes_nothing()
    {
        var yaml = WithAPolicy(Chief);
        var dry = await Desk.PlanAsync(yaml, Actor.Service, CancellationToken.None);
        (await Desk.PlanAsync(yaml, Actor.Service, CancellationToken.None)).Changes.ShouldBe(dry.Changes, "a dry run changes nothing");

        var applied = await Desk.ApplyAsync(yaml, Actor.Service, CancellationToken.None);
        var again = await Desk.ApplyAsync(yaml, Actor.Service, CancellationToken.None);

        applied.Changes.ShouldBe(dry.Changes);
        applied.Changes.Select(change => $"{change.Kind} {change.Name}").ShouldBe(
        [
            "court Office court", "court Harbour court", "policy Strict", "use Office court", "retention Office court", "retention ", "user clerk@court.example", "user operator@court.example", "user mixed@court.example", "user overseer@court.example", "schedule training", "schedule backup",
        ]);
        applied.OneTimePasswords.Keys.ShouldBe(["clerk@court.example", "operator@court.example", "mixed@court.example", "overseer@court.example"]);
        again.Changes.ShouldBeEmpty();
        again.OneTimePasswords.ShouldBeEmpty();
        var accounts = await Door.AskAsync(new ListAccounts(), Actor.Service);
        var courts = (await Door.AskAsync(new ListCourts(), Actor.Service)).ToDictionary(court => court.Name, court => court.Id);
        accounts.Single(account => account.Email == "clerk@court.example").ShouldSatisfyAllConditions(
            clerk => clerk.HasOneTimePassword.ShouldBeTrue(), clerk => clerk.Grants.ShouldBe([new Grant(Role.Reviewer, courts["Office court"])]));
        accounts.Single(account => account.Email == "mixed@court.example").Grants.ShouldBe(
            Grant.Least([new(Role.Reviewer, courts["Office court"]), new(Role.Trainer, courts["Office court"]), new(Role.Auditor, courts["Harbour court"]), new(Role.Trainer, courts["Harbour court"])]));
        accounts.Single(account => account.Email == "overseer@court.example").Grants.ShouldBe([new Grant(Role.Auditor), new Grant(Role.Reviewer, courts["Harbour court"])]);
        (await Door.AskAsync(new ListPolicies(), Actor.Service)).Current().Select(use => use.Court).ShouldContain("Office court");
        (await Door.AskAsync(new GetLedger(new LedgerFilter("create-account")), Actor.Service)).Entries.Count.ShouldBe(4);
    }

    [Fact]
    public async Task What_is_taken_out_of_one_service_makes_another_the_same()
    {
        await Desk.ApplyAsync(WithAPolicy(Chief), Actor.Service, CancellationToken.None);
        var file = await Desk.ExportAsync(Actor.Service, CancellationToken.None);
        await using var other = new WebApp();
        var there = other.Services.GetRequiredService<ConfigurationDesk>();

        await there.ApplyAsync(file, Actor.Service, CancellationToken.None);

        (await there.ExportAsync(Actor.Service, CancellationToken.None)).ShouldBe(file);
        file.ShouldContain("clerk@court.example");
        file.ShouldContain("rolesIn");
        file.ShouldNotContain("password", Case.Insensitive);
    }

    [Fact]
    public async Task A_change_in_the_file_is_told_as_what_was_and_what_will_be()
    {
        await Desk.ApplyAsync(WithAPolicy(Chief), Actor.Service, CancellationToken.None);

        var plan = await Desk.PlanAsync(WithAPolicy(Chief).Replace("roles: [reviewer]", "roles: [trainer]", StringComparison.Ordinal).Replace("texts: 730", "texts: 731", StringComparison.Ordinal).Replace("[auditor, trainer]", "[auditor, reviewer]", StringComparison.Ordinal), Actor.Service, CancellationToken.None);

        plan.Changes.Select(change => (change.Kind, change.Before, change.After)).ShouldBe(
        [
            ("retention", "originals 365, texts 730, mappings without end, trainingText without end, userNames without end", "originals 365, texts 731, mappings without end, trainingText without end, userNames without end"),
            ("user", "office court: reviewer", "office court: trainer"),
            ("user", "harbour court: auditor trainer; office court: reviewer trainer", "harbour court: auditor reviewer; office court: reviewer trainer"),
        ]);
    }

    [Fact]
    public async Task The_same_rights_in_other_words_are_no_change()
    {
        await Desk.ApplyAsync(WithAPolicy(Chief), Actor.Service, CancellationToken.None);

        var plan = await Desk.PlanAsync(
            """
            users:
              - {email: mixed@court.example, roles: [trainer], courts: [HARBOUR court, Office court], rolesIn: {Harbour court: [auditor], Office court: [reviewer]}}
              - {email: overseer@court.example, roles: [auditor], rolesIn: {Harbour court: [auditor, reviewer]}}
              - {email: clerk@court.example, rolesIn: {Office court: [reviewer]}}
            """,
            Actor.Service, CancellationToken.None);

        plan.Changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task By_REST_an_administrator_takes_it_out_and_tries_a_file_and_others_do_not()
    {
        using var chief = _app.CreateBrowser();
        (await chief.SignInAsync(WebApp.Email, WebApp.Password)).Dispose();
        chief.DefaultRequestHeaders.Clear();
        await _app.AddPersonAsync("reader@court.example", Role.Reviewer);
        using var reader = _app.CreateBrowser();
        (await reader.SignInAsync("reader@court.example", WebApp.Password)).Dispose();
        reader.DefaultRequestHeaders.Clear();
        var address = new Uri("/api/v1/configuration", UriKind.Relative);

        var file = await chief.GetStringAsync(address);
        using var body = new StringContent(file, Encoding.UTF8, new MediaTypeHeaderValue("application/yaml"));
        using var dry = await chief.PostAsync(new Uri("/api/v1/configuration?dryRun=true", UriKind.Relative), body);

        (await dry.Content.ReadAsStringAsync()).ShouldContain("\"changes\":[]");
        (await reader.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var other = new StringContent("courts: [{name: A}]", Encoding.UTF8, "application/yaml");
        (await reader.PostAsync(address, other)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    /// <summary>The shipped policy under another name, whatever a policy's document looks like.</summary>
    private static string WithAPolicy(string yaml)
    {
        var start = yaml.IndexOf("policies:", StringComparison.Ordinal);
        var end = yaml.IndexOf("courts:", StringComparison.Ordinal);
        var document = CourtFileText.PolicyOf(Core.Policy.ReplacementPolicy.Default.ToJson());
        document["name"] = "Strict";

        return $"{yaml[..start]}policies:\n  - {document.ToJsonString()}\n{yaml[end..]}";
    }
}
