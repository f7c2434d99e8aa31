using AngleSharp.Dom;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Accounts.People;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Anonymizer.Web.Queue;
using Anonymizer.Web.Release;
using Anonymizer.Web.Retention;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Work;
using Anonymizer.Web.Teaching.Moderation;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Vault;
using Anonymizer.Web.Verdicts;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Accounts;

/// <summary>What a page offers about a verdict is what the role in that verdict's court allows.</summary>
public sealed class MixedRolePageTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    private static readonly Actor Chief = new(Guid.CreateVersion7(), "chief", [Role.Administrator]);

    [Fact]
    public async Task A_reviewed_verdict_is_released_where_the_reader_reviews_and_only_looked_at_where_they_audit()
    {
        var (a, b) = (await VerdictAsync(), await VerdictAsync());
        await App.ReviewAsync(a.Id, Chief);
        await App.ReviewAsync(b.Id, Chief);
        SignIn(People.With(new Grant(Role.Reviewer, a.CourtId), new Grant(Role.Auditor, b.CourtId)));

        Show<ReleasePage>(a.Id, Loaded(a)).FindAll("#release").Count.ShouldBe(1);
        Show<ReleasePage>(b.Id, Loaded(b)).FindAll("#release").ShouldBeEmpty();
        SignIn(People.With(new Grant(Role.Auditor, a.CourtId), new Grant(Role.Reviewer, b.CourtId)));
        Show<ReleasePage>(a.Id, Loaded(a)).FindAll("#release").ShouldBeEmpty();
        Show<ReleasePage>(b.Id, Loaded(b)).FindAll("#release").Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_mapping_of_a_release_is_offered_in_the_court_of_the_mapping_reader()
    {
        var (a, b) = (await VerdictAsync(), await VerdictAsync());
        await App.ReviewAsync(a.Id, Chief);
        await App.ReviewAsync(b.Id, Chief);
        await Door.AskAsync(new ReleaseVerdict(a.Id), Chief);
        await Door.AskAsync(new ReleaseVerdict(b.Id), Chief);
        SignIn(People.With(new Grant(Role.Reviewer, a.CourtId), new Grant(Role.Administrator, b.CourtId), new Grant(Role.MappingReader, b.CourtId)));

        var (ofA, ofB) = (Show<ReleasePage>(a.Id, "#download"), Show<ReleasePage>(b.Id, "#download"));

        Render<MappingPage>(parameters => parameters.TryAdd("Id", a.Id)).WaitForElement(".alert-danger").TextContent.ShouldContain("Your role does not allow this");
        Render<MappingPage>(parameters => parameters.TryAdd("Id", b.Id)).WaitForElement("#mapping-reason");
        (ofA.FindAll("#mapping").Count, ofA.FindAll("#withdraw").Count, ofA.FindAll("#rectify-withdraw").Count).ShouldBe((0, 0, 0));
        (ofB.FindAll("#mapping").Count, ofB.FindAll("#withdraw").Count, ofB.FindAll("#rectify-withdraw").Count).ShouldBe((1, 1, 1));
    }

    [Fact]
    public async Task A_verdict_is_given_to_the_people_of_its_court_by_the_people_of_its_court()
    {
        var (a, b) = (await VerdictAsync(), await VerdictAsync());
        var name = $"{Guid.CreateVersion7():N}@court.example";
        var person = await App.AddPersonAsync(name, new Grant(Role.Reviewer, a.CourtId), new Grant(Role.Auditor, b.CourtId));
        SignIn(People.With(new Grant(Role.Reviewer, a.CourtId), new Grant(Role.Auditor, b.CourtId)));

        Show<Web.Overview.VerdictPage>(a.Id, "#people-heading").FindAll("#assign-to option").Select(option => option.TextContent).ShouldContain(name);
        Show<Web.Overview.VerdictPage>(b.Id, "#people-heading").FindAll("#assign-to").ShouldBeEmpty();
        (await Door.AskAsync(new ListPeople(b.Id), Chief)).Select(one => one.Name).ShouldNotContain(name);
        (await Should.ThrowAsync<Core.DomainException>(() => Door.TellAsync(new AssignReview(b.Id, person), Chief))).Code.ShouldBe("review.nobody");
        await Door.TellAsync(new AssignReview(a.Id, person), Chief);
    }

    [Fact]
    public async Task The_queue_lets_choose_only_what_the_reader_works_on()
    {
        var (a, b) = (await VerdictAsync(), await VerdictAsync());
        SignIn(People.With(new Grant(Role.Reviewer, a.CourtId), new Grant(Role.Auditor, b.CourtId)));
        var page = Render<QueuePage>();
        page.WaitForElement("tbody .choose input");

        page.FindAll("tbody tr").Count.ShouldBe(2);
        BoxOf(a).HasAttribute("disabled").ShouldBeFalse();
        BoxOf(b).HasAttribute("disabled").ShouldBeTrue();
        await page.Find("thead .choose input").ChangeAsync(true);
        page.FindAll("tr[data-chosen=true]").Count.ShouldBe(1);

        IElement BoxOf(VerdictRow row) => page.Find($"tbody input[aria-label*=\"{row.Name}\"]");
    }

    [Fact]
    public async Task Opening_a_review_where_one_audits_begins_none()
    {
        var (a, b) = (await VerdictAsync(), await VerdictAsync());
        SignIn(People.With(new Grant(Role.Reviewer, a.CourtId), new Grant(Role.Auditor, b.CourtId)));

        Show<ReviewPage>(b.Id, "#doc");
        Show<ReviewPage>(a.Id, "#doc");

        (await Door.AskAsync(new GetVerdict(b.Id), Chief)).State.ShouldBe(VerdictState.Detected);
        (await Door.AskAsync(new GetVerdict(a.Id), Chief)).State.ShouldBe(VerdictState.InReview);
    }

    [Fact]
    public async Task Periods_are_set_by_administrators_of_the_court()
    {
        var (a, b, c) = (await VerdictAsync(), await VerdictAsync(), await VerdictAsync());
        SignIn(People.With(new Grant(Role.Administrator, a.CourtId), new Grant(Role.Auditor, b.CourtId), new Grant(Role.Reviewer, c.CourtId)));

        var page = Render<RetentionPage>();
        page.WaitForElement("#period-court");

        page.FindAll("#period-court option").Select(option => option.GetAttribute("value")).ShouldBe([a.CourtId.ToString()]);
        page.FindAll("#purge-court option").Select(option => option.GetAttribute("value")).ShouldBe([a.CourtId.ToString(), b.CourtId.ToString()], ignoreOrder: true);
    }

    [Fact]
    public async Task Corrections_are_decided_by_trainers_of_the_court()
    {
        var (a, b) = (await VerdictAsync(), await VerdictAsync());
        await App.ReviewAsync(a.Id, Chief);
        await App.ReviewAsync(b.Id, Chief);
        SignIn(People.With(new Grant(Role.Trainer, a.CourtId), new Grant(Role.Auditor, b.CourtId)));
        Services.GetRequiredService<NavigationManager>().NavigateTo("/teaching?kind=any");

        var page = Render<TeachingPage>();
        page.WaitForElement("#corrections");

        page.FindAll("article, .correction").Count.ShouldBeGreaterThanOrEqualTo(2);
        var cards = page.FindAll(".correction").ToDictionary(card => card.TextContent.Contains(b.Name, StringComparison.Ordinal) ? b.Id : a.Id, card => card.QuerySelectorAll(".correction-do button").Length);
        (cards[a.Id] > 0, cards[b.Id]).ShouldBe((true, 0));
    }

    [Fact]
    public async Task A_role_is_given_by_court_and_what_changes_is_told_before_it_is_saved()
    {
        var (a, b) = (await VerdictAsync(), await VerdictAsync());
        var email = $"{Guid.CreateVersion7():N}@court.example";
        var id = await App.AddPersonAsync(email, new Grant(Role.Auditor));
        SignIn(Chief);
        var page = Render<AccountsPage>();
        page.WaitForElement($"[aria-label='Change {email}']").Click();
        page.Find("#grant-changes").TextContent.Trim().ShouldBe("Nothing changes yet.");
        page.Find("form button[type=submit]").HasAttribute("disabled").ShouldBeTrue();
        Box(b.Court!, "auditor").HasAttribute("disabled").ShouldBeTrue("it has that everywhere");

        await Box(a.Court!, "reviewer").ChangeAsync(true);
        await Box("all courts", "auditor").ChangeAsync(false);
        await Box(b.Court!, "auditor").ChangeAsync(true);

        page.FindAll("#grant-changes div").Select(line => line.TextContent).ShouldBe([$"Will be given: {a.Court}: reviewer; {b.Court}: auditor", "Will be taken away: all courts: auditor"]);
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => page.FindAll("tbody tr").Single(row => row.TextContent.Contains(email, StringComparison.Ordinal)).TextContent.ShouldContain($"{a.Court}: reviewer"));
        (await Door.AskAsync(new ListAccounts(), Chief)).Single(account => account.Id == id).Grants.ShouldBe(Grant.Least([new Grant(Role.Reviewer, a.CourtId), new Grant(Role.Auditor, b.CourtId)]));

        IElement Box(string court, string role) => page.Find($"input[aria-label='{court}: {role}']");
    }

    private static string Loaded(VerdictRow verdict) => $"nav a[href='verdicts/{verdict.Id}/review']";

    private IRenderedComponent<TPage> Show<TPage>(Guid id, string ready)
        where TPage : IComponent
    {
        var page = Render<TPage>(parameters => parameters.TryAdd("Id", id));
        page.WaitForElement(ready);

        return page;
    }

    /// <summary>A detected verdict of a court of its own.</summary>
    private async Task<VerdictRow> VerdictAsync()
    {
        using var client = App.CreateApiClient();
        var mark = Guid.CreateVersion7();
        var uploaded = await client.UploadAsync(AWordFile.With($"{WebApp.Person} appealed, {mark}."), $"{mark:N}.docx", ("court", $"Court {mark:N}"));

        return await client.SettledAsync(uploaded.Id);
    }
}
