using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Models.Runs;

/// <summary>What a run learned from, by id.</summary>
internal sealed class RunLineage(AppDbContext database)
{
    public async Task<LearnedData> OfAsync(Guid runId, CancellationToken cancellationToken) => new(
        await database.Set<RunVerdictRow>().Where(row => row.RunId == runId).OrderBy(row => row.VerdictId).Select(row => row.VerdictId).ToListAsync(cancellationToken),
        await database.Set<RunCorrectionRow>().Where(row => row.RunId == runId).OrderBy(row => row.CorrectionId).Select(row => row.CorrectionId).ToListAsync(cancellationToken),
        await database.Set<RunImportRow>().Where(row => row.RunId == runId).OrderBy(row => row.ImportedTextId).Select(row => row.ImportedTextId).ToListAsync(cancellationToken));

    /// <summary>A run that is repeated learns the same once more: whoever asks which models saw a text must hear of both.</summary>
    public async Task CopyAsync(TrainingRunRow from, TrainingRunRow to, CancellationToken cancellationToken)
    {
        var data = await OfAsync(from.Id, cancellationToken);
        (to.DataHash, to.Verdicts, to.Corrections, to.DevVerdicts, to.Guidelines, to.Gold) = (from.DataHash, from.Verdicts, from.Corrections, from.DevVerdicts, from.Guidelines, from.Gold);
        database.AddRange(data.Verdicts.Select(id => new RunVerdictRow { RunId = to.Id, VerdictId = id }));
        database.AddRange(data.Corrections.Select(id => new RunCorrectionRow { RunId = to.Id, CorrectionId = id }));
        database.AddRange(data.ImportedTexts.Select(id => new RunImportRow { RunId = to.Id, ImportedTextId = id }));
    }
}

/// <summary>What a model learned from: ids, no text.</summary>
public sealed record LearnedData(IReadOnlyList<Guid> Verdicts, IReadOnlyList<Guid> Corrections, IReadOnlyList<Guid> ImportedTexts);
