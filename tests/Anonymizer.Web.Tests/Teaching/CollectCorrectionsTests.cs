using Anonymizer.Core.Review;
using Anonymizer.Core.Teaching;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review;
using Anonymizer.Web.Teaching.Rules;
using Anonymizer.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Teaching;

public sealed class CollectCorrectionsTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    [Fact]
    public async Task A_completed_review_leaves_a_correction_for_each_proposal_and_each_addition()
    {
        var file = await ReviewedAsync("Collected.");

        var rows = await RowsAsync(file.VerdictId);

        rows.Select(row => (file.Review.Text.At(row.Span), row.Kind)).ShouldBe(
            [("Aldous Quillfeather", CorrectionKind.Accepted), ("lives", CorrectionKind.Added), ("Marrowby", CorrectionKind.Rejected)]);
        rows.ShouldAllBe(row => row.By == People.Trainer.Id && row.ModelVersion == "test-1" && row.State == CorrectionState.Candidate && row.ReviewVersion == 2);
        rows[1].ShouldSatisfyAllConditions(row => row.IsTelling.ShouldBeTrue(), row => row.TypeAfter.ShouldBe("MISC"), row => row.Source.ShouldBeNull());
        rows[2].ShouldSatisfyAllConditions(row => row.Recognizer.ShouldBe("ner"), row => row.IsMasked.ShouldBeFalse(), row => row.After.ShouldBeNull());
    }

    [Fact]
    public async Task The_review_is_kept_in_numbers()
    {
        var file = await ReviewedAsync("Numbers.");

        var outcome = (await OutcomesAsync(file.VerdictId)).ShouldHaveSingleItem();

        (outcome.Accepted, outcome.Rejected, outcome.Added, outcome.Changed, outcome.Words).ShouldBe((1, 1, 1, 0, 6));
        outcome.IsSecondRead.ShouldBeFalse();
    }

    [Fact]
    public async Task A_review_that_is_completed_anew_supersedes_and_what_was_moderated_stays_so()
    {
        var file = await ReviewedAsync("Reopened.");
        await DecideAsync(file.VerdictId, CorrectionKind.Rejected, CorrectionState.Excluded);
        await Door.AskAsync(new OpenReview(file.VerdictId), People.Trainer);
        await Door.AskAsync(new DecideSuggestion(file.VerdictId, 1, Decision.Rejected), People.Trainer);
        await Door.TellAsync(new CompleteReview(file.VerdictId, AcceptRest: true), People.Trainer);

        var rows = await RowsAsync(file.VerdictId);

        rows.Count(row => row.SupersededAt is null).ShouldBe(3);
        rows.Count(row => row.SupersededAt is not null).ShouldBe(3);
        rows.Where(row => row.SupersededAt is null).Select(row => (row.Kind, row.State)).ShouldBe(
            [(CorrectionKind.Rejected, CorrectionState.Candidate), (CorrectionKind.Added, CorrectionState.Candidate), (CorrectionKind.Rejected, CorrectionState.Excluded)]);
        (await OutcomesAsync(file.VerdictId)).Select(row => (row.ReviewVersion, row.SupersededAt is null)).ShouldBe([(2, false), (3, true)]);
    }

    [Fact]
    public async Task What_the_service_completed_by_itself_teaches_nothing()
    {
        var file = await OpenAsync(Reviewed.First, "Unseen.");
        await App.ReviewAsync(file.VerdictId);

        (await RowsAsync(file.VerdictId)).ShouldBeEmpty();
        (await OutcomesAsync(file.VerdictId)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, CorrectionState.Included)]
    [InlineData(false, CorrectionState.Candidate)]
    public async Task What_two_people_read_is_included_by_itself_where_the_court_says_so(bool includes, CorrectionState state)
    {
        var rules = TeachingRules.Shipped with { IncludesSecondRead = includes };
        await Door.TellAsync(new SetTeachingRules(null, rules, "for the test"), new Actor(People.Trainer.Id, "chief", [Role.Administrator]));
        var file = await OpenAsync(Reviewed.First, $"Twice, {includes}.");
        await App.GoByAsync(file.VerdictId, ReviewRoute.SecondReader);
        await Door.TellAsync(new CompleteReview(file.VerdictId, AcceptRest: true), People.Trainer);
        (await RowsAsync(file.VerdictId)).ShouldBeEmpty("the second reader has not read yet");

        await Door.AskAsync(new OpenReview(file.VerdictId), People.Colleague);
        await Door.TellAsync(new CompleteReview(file.VerdictId, AcceptRest: true), People.Colleague);

        (await RowsAsync(file.VerdictId)).ShouldAllBe(row => row.State == state && row.By == People.Trainer.Id);
        (await OutcomesAsync(file.VerdictId)).ShouldHaveSingleItem().IsSecondRead.ShouldBeTrue();
    }

    private async Task<ReviewFile> ReviewedAsync(string last)
    {
        var file = await OpenAsync(Reviewed.First, last);
        await Door.CorrectAsync(file);

        return file;
    }

    private async Task DecideAsync(Guid verdictId, CorrectionKind kind, CorrectionState state)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        (await database.Set<CorrectionRow>().SingleAsync(row => row.VerdictId == verdictId && row.Kind == kind)).Decide(state, People.Trainer.Id, DateTimeOffset.UnixEpoch);
        await database.SaveChangesAsync();
    }

    private async Task<List<CorrectionRow>> RowsAsync(Guid verdictId)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<CorrectionRow>().Where(row => row.VerdictId == verdictId).ToListAsync();

        return [.. rows.OrderBy(row => row.ReviewVersion).ThenBy(row => row.Span)];
    }

    private async Task<List<ReviewOutcomeRow>> OutcomesAsync(Guid verdictId)
    {
        await using var scope = App.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<ReviewOutcomeRow>().Where(row => row.VerdictId == verdictId).OrderBy(row => row.ReviewVersion).ToListAsync();
    }
}
