using Anonymizer.Core.Quality;
using Anonymizer.Core.Review;
using Anonymizer.Core.Teaching;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Quality;

/// <summary>Reads what figures are made of: completed reviews, or what models propose in gold.</summary>
/// <remarks>
/// A completed review carries its counted spans in one line, so figures read one row a verdict and keep none of them; the corrections themselves
/// are read for the documents alone whose spans are shown. Gold is as large as people could annotate: it is counted as it is.
/// </remarks>
internal sealed class QualityStore(AppDbContext database, CourtScope scope)
{
    private const string NoModel = "none";

    /// <summary>The figures.</summary>
    public async Task<QualityCounts> CountAsync(QualityQuestion question, CancellationToken cancellationToken)
    {
        var counter = new QualityCounter(question.Filter);
        await EachAsync(question, counter.Add, cancellationToken);

        return counter.Counts;
    }

    /// <summary>The documents that the filter takes, with how many of their spans it takes.</summary>
    public async Task<IReadOnlyList<(DocumentFact Document, int Spans)>> DocumentsAsync(QualityQuestion question, CancellationToken cancellationToken)
    {
        var documents = new List<(DocumentFact, int)>();
        await EachAsync(
            question,
            (document, counts) =>
            {
                if (question.Filter.Takes(document))
                {
                    documents.Add((document, counts.Where(question.Filter.Takes).Sum(count => count.Count)));
                }
            },
            cancellationToken);

        return documents;
    }

    /// <summary>The very spans in some documents that the filter takes.</summary>
    public async Task<IReadOnlyList<SpanFact>> SpansAsync(QualityQuestion question, IReadOnlyCollection<DocumentFact> documents, CancellationToken cancellationToken)
    {
        var ids = documents.Select(document => document.Id).Distinct().ToList();

        if (question.Gold is { } version)
        {
            return [.. (await OnGoldAsync(version, ids, cancellationToken)).SelectMany(fact => fact.Spans).Where(question.Filter.Takes)];
        }

        var of = documents.ToDictionary(document => document.Id);
        var rows = await database.Set<CorrectionRow>().AsNoTracking()
            .Where(row => row.SupersededAt == null && ids.Contains(row.VerdictId))
            .Select(row => new { row.VerdictId, row.Kind, Start = row.AfterStart ?? row.Start ?? 0, End = row.AfterEnd ?? row.End ?? 0, Type = row.TypeAfter ?? row.TypeBefore ?? "", row.Score })
            .ToListAsync(cancellationToken);

        return [.. rows.Select(row => new SpanFact(of[row.VerdictId], new TextSpan(row.Start, row.End), row.Type, CorrectionFacts.ResultOf(row.Kind), row.Score)).Where(question.Filter.Takes)];
    }

    private async Task EachAsync(QualityQuestion question, Action<DocumentFact, IReadOnlyList<SpanCount>> take, CancellationToken cancellationToken)
    {
        if (question.Gold is { } version)
        {
            foreach (var (document, spans) in await OnGoldAsync(version, only: null, cancellationToken))
            {
                take(document, SpanCount.Of(spans));
            }

            return;
        }

        var reviews = Sift(database.Set<ReviewOutcomeRow>().AsNoTracking().Where(row => row.SupersededAt == null), question.Filter)
            .Select(row => new { row.VerdictId, row.At, row.Words, row.Seconds, row.ModelVersion, row.AgeBand, row.Purpose, row.CourtId, row.Route, row.Tally });

        await foreach (var row in reviews.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            take(new DocumentFact(row.VerdictId, row.At, row.Words, row.Seconds, CohortOf(row.ModelVersion, row.AgeBand, row.Purpose, row.CourtId, row.Route)), SpanTally.Read(row.Tally));
        }
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

    /// <exception cref="ForbiddenException">Whoever asks works for single courts.</exception>
    private async Task<IReadOnlyList<(DocumentFact Document, IReadOnlyList<SpanFact> Spans)>> OnGoldAsync(Guid versionId, List<Guid>? only, CancellationToken cancellationToken)
    {
        if (scope.IsLimited)
        {
            throw new ForbiddenException("A gold set is of all courts together. Its figures are for those who see all courts.");
        }

        var rows = await (from member in database.Set<GoldMemberRow>()
                          where member.VersionId == versionId && (only == null || only.Contains(member.GoldVerdictId))
                          join gold in database.Set<GoldVerdictRow>() on member.GoldVerdictId equals gold.Id
                          join prediction in database.Set<GoldPredictionRow>() on gold.Id equals prediction.GoldVerdictId
                          select new { Gold = gold, Prediction = prediction }).AsNoTracking().ToListAsync(cancellationToken);

        return rows.ConvertAll(row =>
        {
            var document = new DocumentFact(row.Gold.Id, row.Prediction.At, row.Gold.Words, 0, CohortOf(row.Prediction.ModelVersion, row.Gold.AgeBand, row.Gold.Purpose, row.Gold.CourtId, row.Gold.Route));

            return (document, GoldFacts.Of(document, row.Gold.ToMentions(), row.Prediction.ToMentions()));
        });
    }

    private static FactCohort CohortOf(string? model, AgeBand age, Purpose purpose, Guid? court, ReviewRoute route) =>
        new(model ?? NoModel, age.ToString(), purpose.ToString(), court?.ToString() ?? "", route.ToString());
}
