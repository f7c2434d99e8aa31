using Anonymizer.Core;
using Anonymizer.Core.Teaching;
using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Models.Runs;

/// <summary>What trainers included, from the pool of corrections.</summary>
internal sealed class PoolData(AppDbContext database, TimeProvider clock) : ITrainingData
{
    private const int FewestWords = 5000;
    private static readonly TimeSpan Latest = TimeSpan.FromDays(30);

    public Task<TrainingData> WriteAsync(string folder, Guid? sessionId, CancellationToken cancellationToken) =>
        throw new DomainException("run.too-little", "There is too little to learn from.");

    public async Task<TeachingFacts> FactsAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var included = await database.Set<CorrectionRow>().CountAsync(row => row.State == CorrectionState.Included && row.SupersededAt == null && row.DecidedAt > since, cancellationToken);
        var from = clock.GetUtcNow() - Latest;
        var outcomes = await database.Set<ReviewOutcomeRow>().Where(row => row.SupersededAt == null && row.At > from).Select(row => new { row.Words, row.Added }).ToListAsync(cancellationToken);
        var words = outcomes.Sum(outcome => outcome.Words);

        return new TeachingFacts(included, words < FewestWords ? null : outcomes.Sum(outcome => outcome.Added) * 1000.0 / words);
    }
}
