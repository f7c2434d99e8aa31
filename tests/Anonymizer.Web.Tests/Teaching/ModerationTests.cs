using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Teaching;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Work;
using Anonymizer.Web.Teaching.Moderation;
using Anonymizer.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Teaching;

public sealed class ModerationTests : PageContext, IDisposable
{
    private readonly WebApp _app;

    public ModerationTests()
        : this(new WebApp())
    {
    }

    private ModerationTests(WebApp app)
        : base(app)
    {
        _app = app;
    }

    [Fact]
    public async Task Changes_wait_in_their_sentence_and_what_was_accepted_is_shown_on_demand()
    {
        await CorrectedAsync("Waiting. More words. ");

        var page = await ListAsync(CorrectionFilter.Waiting);

        page.Corrections.Select(one => (one.Context!.Before, one.Context.Words, one.Context.After)).ShouldBe(
            [("Aldous Quillfeather ", "lives", " in Marrowby."), ("Aldous Quillfeather lives in ", "Marrowby", ".")], ignoreOrder: true);
        (await ListAsync(CorrectionFilter.Waiting with { IsAny = true })).Total.ShouldBe(3);
        (await ListAsync(CorrectionFilter.Waiting with { Kind = CorrectionKind.Rejected, Type = "LOC" })).Total.ShouldBe(1);
        (await Door.AskAsync(new GetCorrectionGroups(), People.Auditor)).Groups.Select(group => (group.Type, group.Kind, group.Count)).ShouldBe(
            [("LOC", CorrectionKind.Rejected, 1), ("MISC", CorrectionKind.Added, 1), ("PERSON", CorrectionKind.Accepted, 1)]);
    }

    [Fact]
    public async Task The_same_words_decided_in_opposite_ways_come_first_and_lead_to_each_other()
    {
        await CorrectedAsync("One.");
        var other = await OpenAsync(Reviewed.First, "Two.");
        await Door.AskAsync(new TakeOverReview(other.VerdictId), People.Colleague);
        await Door.TellAsync(new CompleteReview(other.VerdictId, AcceptRest: true), People.Colleague);

        var first = (await ListAsync(CorrectionFilter.Waiting)).Corrections[0];

        (first.Context!.Words, first.IsConflicting).ShouldBe(("Marrowby", true));
        (await ListAsync(new CorrectionFilter(IsAny: true, Like: first.Row.Id))).Corrections.Select(one => one.Row.Kind).ShouldBe([CorrectionKind.Accepted, CorrectionKind.Rejected], ignoreOrder: true);
        (await ListAsync(new CorrectionFilter(IsAny: true, IsConflicting: true))).Total.ShouldBe(2);

        await Door.TellAsync(new DecideCorrections([first.Row.Id], CorrectionState.Excluded, "it is a town"), People.Trainer);

        (await ListAsync(new CorrectionFilter(IsAny: true, IsConflicting: true))).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Many_at_once_leave_what_must_be_looked_at()
    {
        await CorrectedAsync("Many.");
        var other = await OpenAsync(Reviewed.First, "Otherwise.");
        await Door.AskAsync(new TakeOverReview(other.VerdictId), People.Colleague);
        await Door.TellAsync(new CompleteReview(other.VerdictId, AcceptRest: true), People.Colleague);

        (await Door.AskAsync(new DecideMatching(CorrectionFilter.Waiting with { IsAny = true }, CorrectionState.Included), People.Trainer)).ShouldBe(new MatchingDecided(3, 2));
        (await ListAsync(new CorrectionFilter(CorrectionState.Included, IsAny: true))).Corrections.ShouldAllBe(one => one.DecidedBy!.Id == People.Trainer.Id);
    }

    [Fact]
    public async Task A_poisoned_reviewer_is_named_and_nothing_of_theirs_is_included_by_itself()
    {
        var file = await OpenAsync([.. Enumerable.Repeat("Aldous Quillfeather came.", 25)]);
        await Door.AskAsync(new TakeOverReview(file.VerdictId), People.Colleague);
        await Door.AskAsync(new DecideEntity(file.VerdictId, 1, Decision.Rejected), People.Colleague);
        await Door.TellAsync(new CompleteReview(file.VerdictId, AcceptRest: true), People.Colleague);
        await CorrectedAsync("Honest.");

        var held = (await Door.AskAsync(new GetCorrectionGroups(), People.Trainer)).Held.ShouldHaveSingleItem();
        (held.Person.Id, held.Record.Rejected).ShouldBe((People.Colleague.Id, 25));
        (await ListAsync(CorrectionFilter.Waiting with { By = People.Colleague.Id })).Corrections.ShouldAllBe(one => one.IsHeld);

        await Door.AskAsync(new DecideMatching(CorrectionFilter.Waiting, CorrectionState.Included), People.Trainer);
        (await ListAsync(new CorrectionFilter(CorrectionState.Included, By: People.Colleague.Id))).Total.ShouldBe(0);
    }

    [Fact]
    public async Task A_trainer_may_teach_something_else_than_the_review_left()
    {
        await CorrectedAsync("Amended.");
        var rejected = (await ListAsync(CorrectionFilter.Waiting with { Kind = CorrectionKind.Rejected })).Corrections.ShouldHaveSingleItem().Row;

        await Door.TellAsync(new AmendCorrection(rejected.Id, new TaughtMention(rejected.Start!.Value, rejected.End!.Value, "ORG", Need.Quasi)), People.Trainer);

        var amended = (await ListAsync(new CorrectionFilter(CorrectionState.Included))).Corrections.ShouldHaveSingleItem().Row;
        (amended.IsAmended, amended.IsMasked, amended.Taught!.Type.Name).ShouldBe((true, true, "ORG"));
        amended.After.ShouldBeNull();
        var outside = await Should.ThrowAsync<DomainException>(() => Door.TellAsync(new AmendCorrection(rejected.Id, new TaughtMention(rejected.Start.Value, rejected.End.Value + 4, "ORG", Need.Quasi)), People.Trainer));
        outside.Code.ShouldBe("teaching.span");
    }

    [Fact]
    public async Task What_counts_no_more_or_was_erased_is_not_included()
    {
        var file = await CorrectedAsync("Refused.");
        var old = (await ListAsync(CorrectionFilter.Waiting)).Corrections[0].Row;
        await Door.AskAsync(new OpenReview(file.VerdictId), People.Trainer);
        await Door.TellAsync(new CompleteReview(file.VerdictId, AcceptRest: true), People.Trainer);
        await AddAsync(new PoolErasureRow { VerdictId = file.VerdictId, Reason = "asked", By = People.Trainer.Id, At = DateTimeOffset.UtcNow });
        var now = (await ListAsync(CorrectionFilter.Waiting)).Corrections[0].Row;

        (await Should.ThrowAsync<DomainException>(() => Door.TellAsync(new DecideCorrections([old.Id], CorrectionState.Included), People.Trainer))).Code.ShouldBe("teaching.superseded");
        (await Should.ThrowAsync<DomainException>(() => Door.TellAsync(new DecideCorrections([now.Id], CorrectionState.Included), People.Trainer))).Code.ShouldBe("teaching.erased");
        await Should.ThrowAsync<ForbiddenException>(() => Door.TellAsync(new DecideCorrections([now.Id], CorrectionState.Excluded), People.Auditor));
    }

    [Fact]
    public async Task A_program_does_the_same()
    {
        var file = await CorrectedAsync("Programs.");
        using var client = App.CreateApiClient();

        var list = await client.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/teaching/corrections?kind=rejected", UriKind.Relative));
        var one = list.GetProperty("corrections")[0];
        var included = await client.PostAsJsonAsync("/api/v1/teaching/corrections/matching", new { filter = new { isAny = true }, state = "included", verdicts = new[] { file.VerdictId } });
        var excluded = await client.PostAsJsonAsync("/api/v1/teaching/corrections/decisions", new { ids = new[] { one.GetProperty("id").GetGuid() }, state = "excluded" });

        (one.GetProperty("kinds")[0].GetString(), one.GetProperty("before").GetProperty("type").GetString(), list.GetProperty("total").GetInt32()).ShouldBe(("rejected", "LOC", 1));
        (await included.Content.ReadFromJsonAsync<MatchingDecided>()).ShouldBe(new MatchingDecided(3, 0));
        excluded.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ListAsync(new CorrectionFilter(CorrectionState.Included, IsAny: true))).Total.ShouldBe(2);
    }

    void IDisposable.Dispose()
    {
        Dispose();
        _app.Dispose();
    }

    private async Task<ReviewFile> CorrectedAsync(string last)
    {
        var file = await OpenAsync(Reviewed.First, last);
        await Door.CorrectAsync(file);

        return file;
    }

    private Task<CorrectionPage> ListAsync(CorrectionFilter filter) => Door.AskAsync(new ListCorrections(filter), People.Trainer);

    private async Task AddAsync(object row)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        database.Add(row);
        await database.SaveChangesAsync();
    }
}
