using Anonymizer.Core.Quality;
using Anonymizer.Core.Review;
using Anonymizer.Core.Teaching;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Quality;

/// <summary>Reads the facts that figures are made of: corrections and completed reviews, or what models propose in gold.</summary>
/// <remarks>Time, court, purpose, age and model are sifted by the database; what is counted, Core counts.</remarks>
internal sealed class QualityStore(AppDbContext database)
{
    private const string NoModel = "none";

    public async Task<QualityFacts> LoadAsync(QualityQuestion question, CancellationToken cancellationToken)
    {
        var facts = question.Gold is { } version
            ? await OnGoldAsync(version, cancellationToken)
            : await InProductionAsync(question.Filter, cancellationToken);

        return facts.Where(question.Filter);
    }

    private async Task<QualityFacts> InProductionAsync(FactFilter filter, CancellationToken cancellationToken)
    {
        var outcomes = Sift(database.Set<ReviewOutcomeRow>().AsNoTracking().Where(row => row.SupersededAt == null), filter);
        var documents = (await outcomes.ToListAsync(cancellationToken)).ToDictionary(row => row.VerdictId, row => new DocumentFact(
            row.VerdictId, row.At, row.Words, row.Seconds, CohortOf(row.ModelVersion, row.AgeBand, row.Purpose, row.CourtId, row.Route)));
        var corrections = await database.Set<CorrectionRow>().AsNoTracking()
            .Where(row => row.SupersededAt == null && outcomes.Any(outcome => outcome.VerdictId == row.VerdictId))
            .Select(row => new FoundCorrection(row.VerdictId, row.Kind, row.AfterStart ?? row.Start ?? 0, row.AfterEnd ?? row.End ?? 0, row.TypeAfter ?? row.TypeBefore ?? "", row.Score))
            .ToListAsync(cancellationToken);

        return new QualityFacts([.. documents.Values], [.. corrections.Select(row => new SpanFact(documents[row.VerdictId], new TextSpan(row.Start, row.End), row.Type, CorrectionFacts.ResultOf(row.Kind), row.Score))]);
    }

    private static IQueryable<ReviewOutcomeRow> Sift(IQueryable<ReviewOutcomeRow> rows, FactFilter filter)
    {
        var from = filter.From is { } first ? new DateTimeOffset(first, TimeOnly.MinValue, TimeSpan.Zero) : DateTimeOffset.UnixEpoch;
        var until = filter.Until is { } last ? new DateTimeOffset(last.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero) : DateTimeOffset.MaxValue.AddDays(-1);
        rows = rows.Where(row => row.At >= from && row.At < until);
        rows = Enum.TryParse<Purpose>(filter.Purpose, out var purpose) ? rows.Where(row => row.Purpose == purpose) : rows;
        rows = Enum.TryParse<AgeBand>(filter.Age, out var age) ? rows.Where(row => row.AgeBand == age) : rows;
        rows = Guid.TryParse(filter.Court, out var court) ? rows.Where(row => row.CourtId == court) : rows;

        return filter.Document is { } document ? rows.Where(row => row.VerdictId == document) : rows;
    }

    private async Task<QualityFacts> OnGoldAsync(Guid versionId, CancellationToken cancellationToken)
    {
        var rows = await (from member in database.Set<GoldMemberRow>()
                          where member.VersionId == versionId
                          join gold in database.Set<GoldVerdictRow>() on member.GoldVerdictId equals gold.Id
                          join prediction in database.Set<GoldPredictionRow>() on gold.Id equals prediction.GoldVerdictId
                          select new { Gold = gold, Prediction = prediction }).AsNoTracking().ToListAsync(cancellationToken);
        var facts = rows.ConvertAll(row =>
        {
            var document = new DocumentFact(row.Gold.Id, row.Prediction.At, row.Gold.Words, 0, CohortOf(row.Prediction.ModelVersion, row.Gold.AgeBand, row.Gold.Purpose, row.Gold.CourtId, row.Gold.Route));

            return (Document: document, Spans: GoldFacts.Of(document, row.Gold.ToMentions(), row.Prediction.ToMentions()));
        });

        return new QualityFacts([.. facts.Select(fact => fact.Document)], [.. facts.SelectMany(fact => fact.Spans)]);
    }

    private static FactCohort CohortOf(string? model, AgeBand age, Purpose purpose, Guid? court, ReviewRoute route) =>
        new(model ?? NoModel, age.ToString(), purpose.ToString(), court?.ToString() ?? "", route.ToString());

    private sealed record FoundCorrection(Guid VerdictId, CorrectionKind Kind, int Start, int End, string Type, double Score);
}
