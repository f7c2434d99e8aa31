using Anonymizer.Core;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Gold;

/// <summary>Gold as files, for measuring a model outside this process, and the proof that a training set holds none of it.</summary>
internal sealed class GoldFiles(AppDbContext database, GoldVersions versions, GoldShield shield)
{
    /// <summary>The newest locked version of a set, or null where none is locked.</summary>
    public async Task<Guid?> NewestLockedAsync(Guid setId, CancellationToken cancellationToken) =>
        (await database.Set<GoldVersionRow>().AsNoTracking().Where(row => row.SetId == setId && row.LockedAt != null).OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellationToken))?.Id;

    /// <summary>Writes a locked version as gold lines; the ids are those of its gold verdicts.</summary>
    /// <exception cref="DomainException">gold.open: it is not locked; gold.changed: it is not what was locked.</exception>
    public async Task<GoldExport> WriteAsync(Guid versionId, string file, CancellationToken cancellationToken)
    {
        var (version, verdicts) = await LockedAsync(versionId, cancellationToken);
        await File.WriteAllLinesAsync(file, GoldVersions.LinesOf(verdicts), cancellationToken);

        return new GoldExport(version.Id, version.Hash!, [.. verdicts.Select(row => new GoldVerdictCohort(row.Id, row.Purpose, row.AgeBand, row.CourtId, row.Route))]);
    }

    /// <summary>A locked version with its verdicts, checked against its hash.</summary>
    /// <exception cref="DomainException">gold.open, gold.changed.</exception>
    public async Task<(GoldVersionRow Version, IReadOnlyList<GoldVerdictRow> Verdicts)> LockedAsync(Guid versionId, CancellationToken cancellationToken)
    {
        var version = await versions.GetAsync(versionId, cancellationToken);
        var verdicts = await versions.VerdictsAsync(versionId, cancellationToken);

        return !version.IsLocked ? throw new DomainException("gold.open", "This version of the gold set is still open. Lock it first: a model is measured only on what cannot change.")
            : version.Hash != GoldVersions.HashOf(verdicts) ? throw new DomainException("gold.changed", "The verdicts of this gold set are not those that were locked. Restore the database from a backup, or begin a new version.")
            : (version, verdicts);
    }

    /// <summary>Reads the training set of a run folder and refuses it if anything in it is gold.</summary>
    /// <exception cref="DomainException">gold.trained, gold.invalid.</exception>
    public async Task CheckTrainingAsync(string trainFile, CancellationToken cancellationToken)
    {
        var guard = await shield.LoadAsync(cancellationToken);
        using var lines = File.OpenText(trainFile);

        foreach (var verdict in GoldReader.Read(lines))
        {
            guard.Check(verdict.Text.Value, PlaceKey.Of(verdict.Case), verdict.Id);
        }
    }
}

/// <summary>A locked version as it was written.</summary>
/// <param name="VersionId">Which.</param>
/// <param name="Hash">That of the version.</param>
/// <param name="Verdicts">Its verdicts in the order of the file.</param>
public sealed record GoldExport(Guid VersionId, string Hash, IReadOnlyList<GoldVerdictCohort> Verdicts);

/// <summary>To which cohorts a gold verdict belongs.</summary>
public sealed record GoldVerdictCohort(Guid Id, Purpose Purpose, AgeBand AgeBand, Guid? CourtId, ReviewRoute Route);
