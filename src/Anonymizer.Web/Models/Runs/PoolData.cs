using Anonymizer.Core;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Evaluation.Promotion;
using Anonymizer.Core.Teaching;
using Anonymizer.Web.Data;
using Anonymizer.Web.Teaching.Pool;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Models.Runs;

/// <summary>What trainers included, from the pool of corrections.</summary>
internal sealed class PoolData(AppDbContext database, TrainingPool pool, HardSentences hard, TimeProvider clock) : ITrainingData
{
    private const int FewestWords = 5000;
    private static readonly TimeSpan Latest = TimeSpan.FromDays(30);

    private IQueryable<CorrectionRow> Current => database.Set<CorrectionRow>().AsNoTracking().Where(row => row.SupersededAt == null);

    public async Task<TrainingData> WriteAsync(string folder, IReadOnlyCollection<Guid>? only, CancellationToken cancellationToken)
    {
        var written = await pool.WriteAsync(folder, cancellationToken, only is null ? null : new PoolScope(only));
        await hard.WriteAsync(Path.Combine(folder, RunFiles.Hard), written.Learned, cancellationToken);

        return new TrainingData(
            written.Hash, WordsOf(Path.Combine(folder, "train.jsonl")), written.Learned, written.Corrections, written.HeldOut.Count, await SourcesAsync(written.Learned, cancellationToken))
        {
            Imported = written.Imported,
            Guidelines = written.Guidelines,
        };
    }

    public async Task<TeachingFacts> FactsAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var included = await Current.CountAsync(row => row.State == CorrectionState.Included && row.DecidedAt > since, cancellationToken);
        var from = clock.GetUtcNow() - Latest;
        var latest = database.Set<ReviewOutcomeRow>().Where(row => row.SupersededAt == null && row.At > from);
        var words = await latest.SumAsync(row => (long)row.Words, cancellationToken);
        var added = await latest.SumAsync(row => (long)row.Added, cancellationToken);

        return new TeachingFacts(included, words < FewestWords ? null : added * 1000.0 / words);
    }

    /// <summary>Who accepted and who rejected how much of what is learned.</summary>
    private async Task<IReadOnlyList<SourceTally>> SourcesAsync(IReadOnlyCollection<Guid> verdicts, CancellationToken cancellationToken)
    {
        var decided = await Current
            .Where(row => row.State != CorrectionState.Excluded && (row.Kind == CorrectionKind.Accepted || row.Kind == CorrectionKind.Rejected))
            .GroupBy(row => new { row.VerdictId, row.By, row.Kind })
            .Select(group => new { group.Key.VerdictId, group.Key.By, group.Key.Kind, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var learned = verdicts.ToHashSet();

        return
        [
            .. decided.Where(row => learned.Contains(row.VerdictId))
                .GroupBy(row => row.By)
                .Select(person => new SourceTally(person.Key, person.Where(row => row.Kind == CorrectionKind.Accepted).Sum(row => row.Count), person.Where(row => row.Kind == CorrectionKind.Rejected).Sum(row => row.Count)))
                .OrderBy(tally => tally.Source),
        ];
    }

    private static int WordsOf(string file)
    {
        using var lines = File.OpenText(file);

        return GoldReader.Read(lines).Sum(verdict => verdict.WordCount);
    }
}
