using System.Net.Http.Json;
using System.Text.Json;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Quality;
using Anonymizer.Core.Review;
using Anonymizer.Core.Text;
using Anonymizer.Web.Data;
using Anonymizer.Web.Gold;
using Anonymizer.Web.Quality;
using Anonymizer.Web.Review;
using Anonymizer.Web.Tests.Support;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Quality;

public sealed class QualityTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    private const string First = "Aldous Quillfeather lives in Marrowby with Berta Quill.";

    [Fact]
    public async Task What_a_reviewer_did_is_counted_and_every_figure_leads_to_its_spans()
    {
        var id = await ReviewedAsync("Counted.");
        var question = new QualityQuestion(null, new FactFilter { Document = id });

        var figures = (await Door.AskAsync(new GetQuality(question), People.Auditor)).Whole;

        (figures.Documents, figures.Right, figures.Excess, figures.Missed).ShouldBe((1, 1, 1, 1));
        figures.Words.ShouldBe(9);

        foreach (var (result, words) in new[] { (SpanResult.Right, "Aldous Quillfeather"), (SpanResult.Excess, "Marrowby"), (SpanResult.Missed, "Berta Quill") })
        {
            var board = await Door.AskAsync(new GetSpans(question with { Filter = question.Filter with { Result = result } }), People.Auditor);
            board.Spans.Select(span => board.Text!.At(span.Span)).ShouldBe([words]);
            board.Documents.ShouldContain(document => document.Id == id && document.Spans == 1);
        }
    }

    [Fact]
    public async Task A_review_that_is_completed_anew_counts_once()
    {
        var id = await ReviewedAsync("Once.");
        await Door.AskAsync(new OpenReview(id), People.Trainer);
        await Door.AskAsync(new DecideSuggestion(id, 2, Decision.Accepted), People.Trainer);
        await Door.TellAsync(new CompleteReview(id, AcceptRest: true), People.Trainer);

        var figures = (await Door.AskAsync(new GetQuality(new QualityQuestion(null, new FactFilter { Document = id })), People.Auditor)).Whole;

        (figures.Documents, figures.Right, figures.Excess, figures.Missed).ShouldBe((1, 2, 0, 1));
    }

    [Fact]
    public async Task Reviews_from_before_they_kept_their_own_counts_are_counted_once()
    {
        var id = await ReviewedAsync("Before.");
        await using var scope = App.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var kept = await TallyAsync();
        kept.ShouldNotBeEmpty();
        await database.Database.ExecuteSqlAsync($"UPDATE ReviewOutcomes SET Tally = '' WHERE VerdictId = {id}");

        await database.Database.ExecuteSqlRawAsync(TallyOfCorrections.Sql);

        (await TallyAsync()).ShouldBe(kept, ignoreOrder: true);

        async Task<IReadOnlyList<SpanCount>> TallyAsync() => SpanTally.Read((await database.Set<ReviewOutcomeRow>().AsNoTracking().SingleAsync(row => row.VerdictId == id)).Tally);
    }

    [Fact]
    public async Task Spans_are_listed_some_documents_at_a_time()
    {
        var (first, second) = (await ReviewedAsync("Listed first."), await ReviewedAsync("Listed second."));
        var question = new QualityQuestion(null, new FactFilter { Result = SpanResult.Missed });

        var pages = new List<Guid>();

        for (var page = 1; await Door.AskAsync(new ListSpans(question, page, PageSize: 1), People.Auditor) is { Count: > 0 } spans; page++)
        {
            pages.Add(spans.Select(span => span.Document).Distinct().ShouldHaveSingleItem());
        }

        pages.ShouldBeUnique();
        pages.IndexOf(second).ShouldBeLessThan(pages.IndexOf(first), "the newest first");
        await Should.ThrowAsync<ValidationException>(() => Door.AskAsync(new ListSpans(question, 1, 5000), People.Auditor));
    }

    [Fact]
    public async Task On_gold_a_model_is_right_where_people_say_the_same()
    {
        var id = await ReviewedAsync("Gold.");
        var version = await Door.AskAsync(new CreateGoldSet("Measured"), People.Trainer);
        await Door.TellAsync(new AddToGold(version, [id]), People.Trainer);
        await Door.TellAsync(new LockGold(version), People.Trainer);
        var gold = (await Door.AskAsync(new GetGoldVersion(version), People.Trainer)).Verdicts[0].Id;
        await Door.TellAsync(new PredictGold(gold), People.Trainer);
        await Door.TellAsync(
            new RecordPredictions("candidate-1", [new GoldPrediction(gold, [new Mention(new TextSpan(0, 6), EntityType.Person, Need.Direct, 0.8, new Explanation(MentionSource.Model, "ner", ""))])]),
            Web.Platform.Actor.Service);

        var board = await Door.AskAsync(new GetQuality(new QualityQuestion(version, FactFilter.All)), People.Auditor);

        board.Rows[QualityDimension.Model].ToDictionary(row => row.Key, row => (row.Figures.Right, row.Figures.Excess, row.Figures.Missed))
            .ShouldBe(new Dictionary<string, (int, int, int)> { ["test-1"] = (1, 1, 1), ["candidate-1"] = (0, 1, 2) }, ignoreOrder: true);
        board.GoldSets.ShouldContain(set => set.VersionId == version);
        var missed = await Door.AskAsync(new GetSpans(new QualityQuestion(version, new FactFilter { Model = "test-1", Result = SpanResult.Missed, Document = gold })), People.Auditor);
        missed.Spans.Select(span => missed.Text!.At(span.Span)).ShouldBe(["Berta Quill"]);
        (await Door.AskAsync(new GetLearningCurve(version), People.Auditor)).Estimate.Answer.ShouldBe(CurveAnswer.TooFewPoints);
    }

    [Fact]
    public async Task What_is_exported_has_no_text_and_no_name()
    {
        await ReviewedAsync("Exported.");
        using var client = App.CreateApiClient();

        foreach (var address in new[] { "figures?by=month", "figures.csv?by=type", "spans?result=missed" })
        {
            var answer = await client.GetStringAsync(new Uri($"/api/v1/quality/{address}", UriKind.Relative));
            answer.ShouldNotContain("Quill");
            answer.ShouldNotContain(".docx");
            answer.ShouldNotContain(People.Trainer.Name);
        }

        var rows = (await client.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/quality/figures?by=purpose", UriKind.Relative))).GetProperty("rows");
        rows.EnumerateArray().Sum(row => row.GetProperty("figures").GetProperty("missed").GetInt32()).ShouldBeGreaterThan(0);
        (await client.GetAsync(new Uri("/api/v1/quality/figures?by=moon", UriKind.Relative))).StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_trainee_is_scored_against_gold_and_neither_counted_nor_released()
    {
        var id = await ReviewedAsync("Practised.");
        var version = await Door.AskAsync(new CreateGoldSet("Practice"), People.Trainer);
        await Door.TellAsync(new AddToGold(version, [id]), People.Trainer);
        await Door.TellAsync(new LockGold(version), People.Trainer);
        var gold = (await Door.AskAsync(new GetGoldVersion(version), People.Trainer)).Verdicts[0].Id;
        var copy = await Door.AskAsync(new StartPractice(gold, "Practice 1"), People.Colleague);
        (await Door.AskAsync(new StartPractice(gold, "Practice 1"), People.Colleague)).ShouldBe(copy, "one that is open is gone on with");
        await Door.AskAsync(new OpenReview(copy), People.Colleague);
        (await Door.AskAsync(new GetPractice(copy), People.Colleague)).Score.ShouldBeNull("gold is not told before");
        await CompleteAsync(copy, People.Colleague);

        var practice = await Door.AskAsync(new GetPractice(copy), People.Colleague);

        practice.Score!.Differences.Select(one => (one.Kind, practice.Text.At(one.Span))).ShouldBe([(PracticeDifferenceKind.TooMuch, "Marrowby"), (PracticeDifferenceKind.Missed, "Berta Quill")], ignoreOrder: true);
        (await Door.AskAsync(new ListPractices(), People.Colleague)).ShouldContain(line => line.VerdictId == copy && line.Score!.Right == 1);
        (await Door.AskAsync(new ListPractices(), People.Trainer)).ShouldNotContain(line => line.VerdictId == copy, "it is the trainee's own");
        await Should.ThrowAsync<Web.Platform.NotFoundException>(() => Door.AskAsync(new GetPractice(copy), People.Trainer));
        (await Door.AskAsync(new GetQuality(new QualityQuestion(null, new FactFilter { Document = copy })), People.Auditor)).Whole.ShouldBe(QualityFigures.None);
        (await Should.ThrowAsync<Core.DomainException>(() => Door.AskAsync(new Web.Release.ReleaseVerdict(copy), People.Trainer))).Code.ShouldBe("release.practice");
        (await Should.ThrowAsync<Core.DomainException>(() => Door.TellAsync(new AddToGold(version, [copy]), People.Trainer))).Code.ShouldBe("gold.locked");
    }

    [Fact]
    public async Task Limits_of_the_drift_are_kept_and_checked()
    {
        var limits = new DriftLimits(0.5, 0.4, 0.3, 2, 1);
        await Should.ThrowAsync<Web.Platform.ForbiddenException>(() => Door.TellAsync(new SetDriftLimits(limits), People.Auditor));
        await Should.ThrowAsync<ValidationException>(() => Door.TellAsync(new SetDriftLimits(limits with { Acceptance = 2 }), People.Trainer));
        await Door.TellAsync(new SetDriftLimits(DriftLimits.Recommended), People.Trainer);
        await Door.TellAsync(new SetDriftLimits(limits), People.Trainer);

        var board = await Door.AskAsync(new GetDrift(FactFilter.All, new DateOnly(2026, 11, 26), 30, 90), People.Auditor);

        board.Limits.ShouldBe(limits);
        (board.Reference.From, board.Reference.Until, board.Current.From, board.Current.Until).ShouldBe((new DateOnly(2026, 7, 30), new DateOnly(2026, 10, 27), new DateOnly(2026, 10, 28), new DateOnly(2026, 11, 26)));
        await Should.ThrowAsync<ValidationException>(() => Door.AskAsync(new GetDrift(FactFilter.All, new DateOnly(2026, 11, 26), 0, 90), People.Auditor));
    }

    /// <summary>The person is accepted, the town refused, another person added.</summary>
    private async Task<Guid> ReviewedAsync(string last)
    {
        var file = await OpenAsync(First, last);
        await Door.AskAsync(new DecideSuggestion(file.VerdictId, 2, Decision.Rejected), People.Trainer);
        var start = First.IndexOf("Berta", StringComparison.Ordinal);
        await Door.AskAsync(new AddAnnotation(file.VerdictId, [new TextSpan(start, start + "Berta Quill".Length)], EntityType.Person), People.Trainer);
        await CompleteAsync(file.VerdictId, People.Trainer);

        return file.VerdictId;
    }

    private async Task CompleteAsync(Guid id, Web.Platform.Actor actor)
    {
        var doubts = (await Door.AskAsync(new GetOutlook(id), actor)).Doubts.Where(doubt => doubt.IsOpen).Select(doubt => doubt.Key).ToList();

        if (doubts.Count > 0)
        {
            await Door.AskAsync(new Web.Review.Doubts.WaiveDoubts(id, doubts, "for the test"), actor);
        }

        await Door.TellAsync(new CompleteReview(id, AcceptRest: true), actor);
    }
}
