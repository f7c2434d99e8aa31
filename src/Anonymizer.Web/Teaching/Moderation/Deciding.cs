using Anonymizer.Core;
using Anonymizer.Core.Teaching;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Teaching.Moderation;

/// <summary>What every decision about corrections has in common.</summary>
internal sealed class Deciding(AppDbContext database, IGoldGuard gold, CurrentActor actor, TimeProvider clock)
{
    /// <exception cref="DomainException">teaching.superseded, teaching.gold, teaching.erased.</exception>
    public async Task DecideAsync(IReadOnlyCollection<CorrectionRow> rows, CorrectionState state, string? note, CancellationToken cancellationToken)
    {
        if (rows.Any(row => row.SupersededAt is not null))
        {
            throw new DomainException("teaching.superseded", "The review of this verdict was completed anew, and the correction counts no more. Reload the page.");
        }

        if (state == CorrectionState.Included)
        {
            await CheckAsync([.. rows.Select(row => row.VerdictId).Distinct()], cancellationToken);
        }

        var now = clock.GetUtcNow();

        foreach (var row in rows)
        {
            row.Decide(state, actor.Value.Id, now, string.IsNullOrWhiteSpace(note) ? null : note.Trim());
        }
    }

    /// <summary>The verdicts among these from which nothing may be learned for good.</summary>
    public async Task<(IReadOnlySet<Guid> Gold, IReadOnlySet<Guid> Erased)> BarredAsync(IReadOnlyCollection<Guid> verdictIds, CancellationToken cancellationToken) => (
        await gold.GoldAmongAsync(verdictIds, cancellationToken),
        (await database.Set<PoolErasureRow>().Where(row => verdictIds.Contains(row.VerdictId)).Select(row => row.VerdictId).ToListAsync(cancellationToken)).ToHashSet());

    private async Task CheckAsync(List<Guid> verdictIds, CancellationToken cancellationToken)
    {
        var barred = await BarredAsync(verdictIds, cancellationToken);

        if (barred.Erased.Count > 0)
        {
            throw new DomainException("teaching.erased", "This verdict was taken out of the training pool by request: nothing of it can be included again.");
        }

        if (barred.Gold.Count > 0)
        {
            throw new DomainException("teaching.gold", "This verdict is gold: what measures models must never teach them. Leave its corrections out.");
        }
    }
}
