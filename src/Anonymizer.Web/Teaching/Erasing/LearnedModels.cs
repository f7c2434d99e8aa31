using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Teaching.Erasing;

/// <summary>Which models learned from what: lineage, read from the data's side.</summary>
internal sealed class LearnedModels(AppDbContext database)
{
    /// <summary>The versions by verdict, oldest first.</summary>
    public async Task<ILookup<Guid, string>> OfVerdictsAsync(IReadOnlyCollection<Guid> verdictIds, CancellationToken cancellationToken) =>
        (await (from learned in database.Set<RunVerdictRow>()
                join run in database.Set<TrainingRunRow>() on learned.RunId equals run.Id
                where verdictIds.Contains(learned.VerdictId)
                orderby run.At
                select new { learned.VerdictId, run.Version }).ToListAsync(cancellationToken)).ToLookup(one => one.VerdictId, one => one.Version);

    /// <summary>The versions by correction, oldest first.</summary>
    public async Task<ILookup<Guid, string>> OfCorrectionsAsync(IReadOnlyCollection<Guid> correctionIds, CancellationToken cancellationToken) =>
        (await (from learned in database.Set<RunCorrectionRow>()
                join run in database.Set<TrainingRunRow>() on learned.RunId equals run.Id
                where correctionIds.Contains(learned.CorrectionId)
                orderby run.At
                select new { learned.CorrectionId, run.Version }).ToListAsync(cancellationToken)).ToLookup(one => one.CorrectionId, one => one.Version);
}
