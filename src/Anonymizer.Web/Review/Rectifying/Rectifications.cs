using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Observability;
using Anonymizer.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Review.Rectifying;

/// <summary>The reports about released files, for those who release.</summary>
internal sealed class Rectifications(AppDbContext database, Meters meters, CurrentActor actor, TimeProvider clock)
{
    /// <summary>A corrected file was released: what was reported of earlier ones is answered by it.</summary>
    public async Task ReissuedAsync(Verdict verdict, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();

        foreach (var row in await database.Set<RectificationRow>().Where(row => row.VerdictId == verdict.Id && row.EndedAt == null).ToListAsync(cancellationToken))
        {
            row.Reissued(actor.Value.Id, now, verdict.ReleaseNumber);
            meters.Rectified(row.Kind, now - row.At);
        }
    }
}
