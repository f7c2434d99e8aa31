using System.Net.Http.Json;
using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Routes;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Policy;
using Anonymizer.Web.Release;
using Anonymizer.Web.Review;
using Anonymizer.Web.Routing;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Verdicts;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Routing;

public sealed class RoutingTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Text = "The claim of Aldous Quillfeather of Marrowby against the railway.";

    private readonly Door door = app.Services.GetRequiredService<Door>();

    [Fact]
    public async Task A_sure_verdict_leaves_by_itself_where_its_courts_policy_says_so_with_the_policy_and_the_reasons_in_its_report()
    {
        await CourtAsync("Automatic court", """{"automatic":{"confidence":0.5,"risk":1},"auditShare":0}""", """{"operator":"blackBar","reason":"B"}""");
        var id = await UploadAsync("Automatic court", Text, "Automatic.");

        (await SettledAsync(id)).State.ShouldBe(VerdictState.Released);
        (await RouteAsync(id)).ShouldSatisfyAllConditions(
            route => route.Route.ShouldBe(ReviewRoute.Automatic), route => route.Why.ShouldBe(RouteWhy.AutomaticLimits), route => route.PolicyName.ShouldBe("Automatic court 1"));
        var release = (await door.AskAsync(new ListReleases(id), People.Auditor, TestContext.Current.CancellationToken)).Single();
        release.Report.Policy.ShouldSatisfyAllConditions(stamp => stamp!.Name.ShouldBe("Automatic court"), stamp => stamp!.Version.ShouldBe(1), stamp => stamp!.Id.ShouldNotBeNull());
        release.Report.Redactions.Lines.ShouldAllBe(line => line.Reason == "B" && line.Operator == "blackBar");
        release.Report.Redactions.Lines.Count.ShouldBe(2);

        using var client = app.CreateApiClient();
        var table = await client.GetStringAsync(new Uri($"/api/v1/verdicts/{id}/releases/1/redactions.csv", UriKind.Relative), TestContext.Current.CancellationToken);
        table.ShouldContain("PERSON");
        table.ShouldContain(",B,Art. 2,Two.");
        var reports = await client.GetFromJsonAsync<JsonElement>($"/api/v1/verdicts/{id}/releases", TestContext.Current.CancellationToken);
        reports[0].GetProperty("report").GetProperty("redactions").GetProperty("reasons")[0].GetProperty("law").GetString().ShouldBe("Art. 2");
    }

    [Fact]
    public async Task Without_a_rule_a_person_reads_in_full()
    {
        var id = await UploadAsync("Quiet court", Text, "Quiet.");

        (await SettledAsync(id)).State.ShouldBe(VerdictState.Detected);
        (await RouteAsync(id)).ShouldSatisfyAllConditions(route => route.Route.ShouldBe(ReviewRoute.Full), route => route.Why.ShouldBe(RouteWhy.NoRule));
    }

    [Theory]
    [InlineData("Second court", """{"automatic":{"confidence":0.5,"risk":1},"secondReader":[{"type":"PERSON"}]}""", ReviewRoute.SecondReader)]
    [InlineData("Audit court", """{"automatic":{"confidence":0.5,"risk":1},"auditShare":1}""", ReviewRoute.AuditSample)]
    [InlineData("Light court", """{"light":{"confidence":0.5,"risk":1}}""", ReviewRoute.Light)]
    public async Task Everything_less_than_sure_waits_for_people(string court, string routes, ReviewRoute expected)
    {
        await CourtAsync(court, routes, """{"operator":"blackBar"}""");
        var id = await UploadAsync(court, Text, court);

        (await SettledAsync(id)).State.ShouldBe(VerdictState.Detected);
        (await RouteAsync(id)).Route.ShouldBe(expected);
    }

    [Fact]
    public async Task A_picture_that_nobody_has_seen_stops_the_automatic_release()
    {
        await CourtAsync("Picture court", """{"automatic":{"confidence":0.5,"risk":1}}""", """{"operator":"blackBar"}""");
        using var client = app.CreateApiClient();
        var uploaded = await client.UploadAsync(AWordFile.WithPicture(Text + " Pictured."), "picture.docx", ("court", "Picture court"));

        (await SettledAsync(uploaded.Id)).State.ShouldBe(VerdictState.Detected);
        var route = await RouteAsync(uploaded.Id);
        route.Route.ShouldBe(ReviewRoute.Full);
        route.Why.ShouldBeOneOf(RouteWhy.UnreadParts, RouteWhy.OpenDoubts);
    }

    [Fact]
    public async Task A_refused_automatic_release_opens_a_full_review_in_which_nothing_is_accepted_yet()
    {
        var id = await UploadAsync("Quiet court", Text, "Refused.");
        await SettledAsync(id);
        await app.ReviewAsync(id);

        await door.TellAsync(new SendToFull(id, RouteWhy.ReleaseRefused), Actor.Service, TestContext.Current.CancellationToken);

        (await SettledAsync(id)).State.ShouldBe(VerdictState.InReview);
        (await RouteAsync(id)).ShouldSatisfyAllConditions(route => route.Route.ShouldBe(ReviewRoute.Full), route => route.Why.ShouldBe(RouteWhy.ReleaseRefused));
        (await door.AskAsync(new GetReview(id), People.Auditor, TestContext.Current.CancellationToken)).Review.Pending.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_verdict_that_a_person_has_opened_is_not_released_over_their_head()
    {
        var id = await UploadAsync("Quiet court", Text, "Taken.");
        await SettledAsync(id);
        await door.AskAsync(new OpenReview(id), People.Trainer, TestContext.Current.CancellationToken);

        await app.Services.GetRequiredService<AutomaticRelease>().RunAsync(id);

        (await SettledAsync(id)).State.ShouldBe(VerdictState.InReview);
    }

    [Fact]
    public async Task Detection_keeps_the_floors_of_the_courts_own_policy()
    {
        var document = """{"version":1,"name":"Floor court","language":"en","recallFloor":0.99,"rules":[{"operator":"blackBar"}]}""";
        await door.TellAsync(new UsePolicy("Floor court", await door.AskAsync(new CreatePolicy(document, "Test."), Actor.Service), "Test."), Actor.Service);

        (await SettledAsync(await UploadAsync("Floor court", Text, "Floor."))).FailureCode.ShouldBe("policy.recall-floor", "the list that stands in for the model keeps no floor");
        (await SettledAsync(await UploadAsync("Quiet court", Text, "No floor."))).FailureCode.ShouldBeNull();
    }

    [Fact]
    public async Task A_release_keeps_the_version_that_it_was_made_under()
    {
        var policy = await CourtAsync("Kept court", null, """{"operator":"blackBar"}""");
        var id = await UploadAsync("Kept court", Text, "Kept.");
        await SettledAsync(id);
        await app.ReviewAsync(id);
        await door.AskAsync(new ReleaseVerdict(id), Actor.Service, TestContext.Current.CancellationToken);
        await door.AskAsync(new SavePolicy(policy, 1, DocumentOf("Kept court", null, """{"operator":"remove"}"""), "Now without bars."), Actor.Service);
        await door.AskAsync(new ReleaseVerdict(id), Actor.Service, TestContext.Current.CancellationToken);

        (await door.AskAsync(new ListReleases(id), People.Auditor, TestContext.Current.CancellationToken)).Select(release => (release.Number, release.PolicyName, release.Report.Policy!.Version))
            .ShouldBe([(2, "Kept court 2", 2), (1, "Kept court 1", 1)]);
    }

    [Fact]
    public async Task A_mention_takes_a_reason_that_the_policy_knows_and_no_other()
    {
        var id = await UploadAsync("Quiet court", Text, "Reason.");
        await SettledAsync(id);
        await door.AskAsync(new OpenReview(id), People.Trainer, TestContext.Current.CancellationToken);

        var review = await door.AskAsync(new GiveReason(id, 1, "PD-PROTECTED"), People.Trainer, TestContext.Current.CancellationToken);
        review.Notes.Reasons[1].ShouldBe("PD-PROTECTED");
        (await Should.ThrowAsync<DomainException>(() => door.AskAsync(new GiveReason(id, 1, "UNHEARD"), People.Trainer))).Code.ShouldBe("review.unknown-reason");
    }

    private static string DocumentOf(string name, string? routes, string rules) =>
        $$"""{"version":1,"name":"{{name}}","language":"en","reasons":[{"code":"A","text":"One."},{"code":"B","law":"Art. 2","text":"Two."}],{{(routes is null ? "" : $"\"routes\":{routes},")}}"rules":[{{rules}}]}""";

    private async Task<Guid> CourtAsync(string court, string? routes, string rules)
    {
        var id = await door.AskAsync(new CreatePolicy(DocumentOf(court, routes, rules), "Test."), Actor.Service);
        await door.TellAsync(new UsePolicy(court, id, "Test."), Actor.Service);

        return id;
    }

    private async Task<Guid> UploadAsync(string court, params string[] paragraphs)
    {
        using var client = app.CreateApiClient();

        return (await client.UploadAsync(AWordFile.With(paragraphs), "verdict.docx", ("court", court))).Id;
    }

    /// <summary>Routing follows detection in the same job, so the route is noted a moment after the suggestions.</summary>
    private async Task<VerdictRow> SettledAsync(Guid id)
    {
        using var client = app.CreateApiClient();
        await client.SettledAsync(id);

        for (var attempt = 0; attempt < 2400; attempt++)
        {
            var verdict = await door.AskAsync(new GetVerdict(id), Actor.Service);
            var route = await RouteAsync(id);

            if (verdict.State == VerdictState.Failed || (route.PolicyName is not null && (route.Route != ReviewRoute.Automatic || verdict.State == VerdictState.Released)))
            {
                return verdict;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("The verdict was not routed in ten seconds.");
    }

    private Task<VerdictRoute> RouteAsync(Guid id) => door.AskAsync(new GetRoute(id), People.Auditor);
}
