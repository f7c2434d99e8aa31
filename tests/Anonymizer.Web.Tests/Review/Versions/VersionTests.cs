using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Versions;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Versions;
using Anonymizer.Web.Tests.Support;

namespace Anonymizer.Web.Tests.Review.Versions;

public sealed class VersionTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    private const string First = "Aldous Quillfeather lives in Marrowby.";

    [Fact]
    public async Task The_proposal_is_version_1_and_each_saved_review_is_one_with_who_and_when()
    {
        var id = await TwiceReviewedAsync("Versions.");

        var versions = await Door.AskAsync(new ListVersions(id), People.Auditor);

        versions.Select(version => (version.Number, version.Kind)).ShouldBe([(1, VersionKind.Proposal), (2, VersionKind.Review), (3, VersionKind.Review)]);
        versions[0].ShouldSatisfyAllConditions(one => one.By.ShouldBeNull(), one => one.ModelVersion.ShouldBe("test-1"));
        versions[2].ShouldSatisfyAllConditions(one => one.By!.Id.ShouldBe(People.Trainer.Id), one => one.At.ShouldNotBeNull());
    }

    [Fact]
    public async Task What_changed_is_told_between_any_two()
    {
        var id = await TwiceReviewedAsync("Difference.");

        (await DiffAsync(id, 1, 2)).ShouldBe([("lives", MentionChanges.Added)]);
        (await DiffAsync(id, 2, 3)).ShouldBe([("Marrowby", MentionChanges.Redecided)]);
        (await DiffAsync(id, 3, 1)).ShouldBe([("lives", MentionChanges.Removed), ("Marrowby", MentionChanges.Redecided)]);
        (await DiffAsync(id, 2, 2)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_done_in_an_open_review_changes_no_version()
    {
        var id = await TwiceReviewedAsync("Unchanged.");
        await Door.AskAsync(new OpenReview(id), People.Trainer);
        await Door.AskAsync(new DecideSuggestion(id, 1, Decision.Rejected), People.Trainer);

        (await DiffAsync(id, 2, 3)).ShouldBe([("Marrowby", MentionChanges.Redecided)]);
        (await Door.AskAsync(new ListVersions(id), People.Trainer)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_program_reads_the_same()
    {
        var id = await TwiceReviewedAsync("Programs.");
        using var client = App.CreateApiClient();

        var versions = await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/verdicts/{id}/versions", UriKind.Relative));
        var diff = await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/verdicts/{id}/versions/1/diff/3", UriKind.Relative));
        using var unknown = await client.GetAsync(new Uri($"/api/v1/verdicts/{id}/versions/1/diff/9", UriKind.Relative));

        versions.EnumerateArray().Select(version => version.GetProperty("kind").GetString()).ShouldBe(["proposal", "review", "review"]);
        var change = diff.GetProperty("changes")[1];
        change.GetProperty("what")[0].GetString().ShouldBe("redecided");
        change.GetProperty("words").GetString().ShouldBe("Marrowby");
        change.GetProperty("later").GetProperty("decision").GetString().ShouldBe("rejected");
        (unknown.StatusCode, await unknown.CodeAsync()).ShouldBe((HttpStatusCode.NotFound, "not-found"));
    }

    private async Task<Guid> TwiceReviewedAsync(string last)
    {
        var file = await OpenAsync(First, last);
        await Door.AskAsync(new AddAnnotation(file.VerdictId, [Occurrences.Of("lives", file.Review.Text)[0]], Core.Detection.EntityType.Miscellaneous), People.Trainer);
        await Door.TellAsync(new CompleteReview(file.VerdictId, AcceptRest: true), People.Trainer);
        var reopened = await Door.AskAsync(new OpenReview(file.VerdictId), People.Trainer);
        var town = reopened.Review.Suggestions.Single(one => reopened.Review.Text.At(one.Mention.Span) == "Marrowby").Id;
        await Door.AskAsync(new DecideSuggestion(file.VerdictId, town, Decision.Rejected), People.Trainer);
        await Door.TellAsync(new CompleteReview(file.VerdictId, AcceptRest: true), People.Trainer);

        return file.VerdictId;
    }

    private async Task<IEnumerable<(string Words, MentionChanges What)>> DiffAsync(Guid id, int from, int to)
    {
        var diff = await Door.AskAsync(new GetVersionDiff(id, from, to), People.Auditor);

        return diff.Changes.Where(change => change.What != MentionChanges.Replaced).Select(change => (diff.Text.At(change.Span), change.What & ~MentionChanges.Replaced));
    }
}
