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

    /// <summary>The versions by imported text, oldest first.</summary>
    public async Task<ILookup<Guid, string>> OfImportsAsync(IReadOnlyCollection<Guid> textIds, CancellationToken cancellationToken) =>
        (await (from learned in database.Set<RunImportRow>()
                join run in database.Set<TrainingRunRow>() on learned.RunId equals run.Id
                where textIds.Contains(learned.ImportedTextId)
                orderby run.At
                select new { learned.ImportedTextId, run.Version }).ToListAsync(cancellationToken)).ToLookup(one => one.ImportedTextId, one => one.Version);

    /// <summary>The versions that learned from any of them, each once, oldest first.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(IReadOnlyCollection<Guid> verdictIds, IReadOnlyCollection<Guid> textIds, CancellationToken cancellationToken)
    {
        var (verdicts, texts) = (await OfVerdictsAsync(verdictIds, cancellationToken), await OfImportsAsync(textIds, cancellationToken));
        var versions = verdicts.Concat(texts).SelectMany(one => one).ToHashSet(StringComparer.Ordinal);

        return await database.Set<TrainingRunRow>().Where(run => versions.Contains(run.Version)).OrderBy(run => run.At).Select(run => run.Version).ToListAsync(cancellationToken);
    }

    /// <summary>The versions by correction, oldest first.</summary>
    public async Task<ILookup<Guid, string>> OfCorrectionsAsync(IReadOnlyCollection<Guid> correctionIds, CancellationToken cancellationToken) =>
        (await (from learned in database.Set<RunCorrectionRow>()
                join run in database.Set<TrainingRunRow>() on learned.RunId equals run.Id
                where correctionIds.Contains(learned.CorrectionId)
                orderby run.At
                select new { learned.CorrectionId, run.Version }).ToListAsync(cancellationToken)).ToLookup(one => one.CorrectionId, one => one.Version);
}
