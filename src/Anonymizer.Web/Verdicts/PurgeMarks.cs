using System.Globalization;
using Anonymizer.Core;
using Anonymizer.Core.Retention;
using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Verdicts;

/// <summary>Says of a verdict what was deleted of it, so that whoever asks for that hears when and why instead of a mistake.</summary>
internal sealed class PurgeMarks(AppDbContext database)
{
    /// <exception cref="DomainException">verdict.purged: this kind was deleted.</exception>
    public async Task RefuseAsync(Guid verdictId, KeptKind kind, CancellationToken cancellationToken)
    {
        if (await database.Set<VerdictPurgeRow>().AsNoTracking().SingleOrDefaultAsync(row => row.VerdictId == verdictId && row.Kind == kind, cancellationToken) is { } mark)
        {
            throw Refusal(mark);
        }
    }

    /// <summary>All that was deleted of a verdict.</summary>
    public async Task<IReadOnlyList<PurgeMark>> OfAsync(Guid verdictId, CancellationToken cancellationToken) =>
        await database.Set<VerdictPurgeRow>().AsNoTracking()
            .Where(row => row.VerdictId == verdictId)
            .OrderBy(row => row.At)
            .Select(row => new PurgeMark(row.Kind, row.At, row.Cause))
            .ToListAsync(cancellationToken);

    private static DomainException Refusal(VerdictPurgeRow mark) => new DomainException(
        "verdict.purged",
        $"This was deleted on {mark.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, {(mark.Cause == PurgeCause.Erasure ? "because the erasure of the verdict was asked for" : "when the time was over for which its court keeps it")}. The page of the verdict says what is left.");
}

/// <summary>Something of a verdict that was deleted.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">When.</param>
/// <param name="Cause">Why.</param>
public sealed record PurgeMark(KeptKind Kind, DateTimeOffset At, PurgeCause Cause);
