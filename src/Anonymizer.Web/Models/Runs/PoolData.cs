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
            written.Hash, WordsOf(Path.Combine(folder, "train.jsonl")), written.Learned, written.Corrections, written.HeldOut.Count, await SourcesAsync(written.Learned, cancellationToken));
    }

    public async Task<TeachingFacts> FactsAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var included = await Current.CountAsync(row => row.State == CorrectionState.Included && row.DecidedAt > since, cancellationToken);
        var from = clock.GetUtcNow() - Latest;
        var outcomes = await database.Set<ReviewOutcomeRow>().Where(row => row.SupersededAt == null && row.At > from).Select(row => new { row.Words, row.Added }).ToListAsync(cancellationToken);
        var words = outcomes.Sum(outcome => outcome.Words);

        return new TeachingFacts(included, words < FewestWords ? null : outcomes.Sum(outcome => outcome.Added) * 1000.0 / words);
    }

    /// <summary>Who accepted and who rejected how much of what is learned.</summary>
    private async Task<IReadOnlyList<SourceTally>> SourcesAsync(IReadOnlyCollection<Guid> verdicts, CancellationToken cancellationToken)
    {
        var decided = await Current
            .Where(row => row.State != CorrectionState.Excluded && (row.Kind == CorrectionKind.Accepted || row.Kind == CorrectionKind.Rejected))
            .Select(row => new { row.VerdictId, row.By, row.Kind })
            .ToListAsync(cancellationToken);
        var learned = verdicts.ToHashSet();

        return
        [
            .. decided.Where(row => learned.Contains(row.VerdictId))
                .GroupBy(row => row.By)
                .Select(person => new SourceTally(person.Key, person.Count(row => row.Kind == CorrectionKind.Accepted), person.Count(row => row.Kind == CorrectionKind.Rejected)))
                .OrderBy(tally => tally.Source),
        ];
    }

    private static int WordsOf(string file)
    {
        using var lines = File.OpenText(file);

        return GoldReader.Read(lines).Sum(verdict => verdict.WordCount);
    }
}
