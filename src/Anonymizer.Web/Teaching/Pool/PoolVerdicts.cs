using Anonymizer.Core.Teaching;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Teaching.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Teaching.Pool;

/// <summary>Which verdicts may be learned from now, and which may not though a trainer included something of them.</summary>
internal sealed class PoolVerdicts(AppDbContext database, CourtRules rules, IGoldGuard gold, TimeProvider clock)
{
    public async Task<IReadOnlyList<PoolVerdict>> ListAsync(PoolScope? scope, CancellationToken cancellationToken)
    {
        var current = database.Set<CorrectionRow>().Where(row => row.SupersededAt == null);
        var included = scope is null
            ? current.Where(row => row.State == CorrectionState.Included)
            : current.Where(row => row.State != CorrectionState.Excluded && scope.Verdicts.Contains(row.VerdictId));
        var verdicts = await database.Verdicts.AsNoTracking()
            .Where(verdict => included.Any(row => row.VerdictId == verdict.Id))
            .Select(verdict => new
            {
                verdict.Id,
                verdict.CourtId,
                verdict.CaseId,
                Case = database.Set<CaseRow>().Where(row => row.Id == verdict.CaseId).Select(row => row.Number).FirstOrDefault(),
                verdict.DecisionYear,
                verdict.UploadedAt,
                Completed = included.Where(row => row.VerdictId == verdict.Id).Max(row => row.At),
                HasText = database.VerdictTexts.Any(text => text.VerdictId == verdict.Id),
                IsErased = database.Set<PoolErasureRow>().Any(row => row.VerdictId == verdict.Id),
            })
            .ToListAsync(cancellationToken);
        var sealedOnes = await gold.GoldAmongAsync([.. verdicts.Select(verdict => verdict.Id)], cancellationToken);
        var ofCourt = await rules.AllAsync(cancellationToken);
        var now = clock.GetUtcNow();

        return [.. verdicts.OrderBy(verdict => verdict.Id).Select(verdict =>
        {
            var court = ofCourt(verdict.CourtId);
            PoolRefusal? refusal = verdict.IsErased ? PoolRefusal.Erased
                : sealedOnes.Contains(verdict.Id) ? PoolRefusal.Gold
                : !court.MayTeach ? PoolRefusal.Court
                : verdict.Completed.AddDays(court.RetentionDays) < now ? PoolRefusal.Retention
                : !verdict.HasText ? PoolRefusal.NoText
                : null;

            return new PoolVerdict(verdict.Id, verdict.Case is null ? null : PlaceKey.Of(verdict.Case), verdict.DecisionYear, verdict.UploadedAt, court.ArePseudonyms, refusal);
        })];
    }
}

/// <summary>A verdict of which a trainer included something.</summary>
/// <param name="Id">The verdict.</param>
/// <param name="Case">Its case in the form in which numbers are compared: personal data.</param>
/// <param name="Year">Of the decision.</param>
/// <param name="At">When it came in.</param>
/// <param name="ArePseudonyms">Its names must be replaced before it is stored.</param>
/// <param name="Refusal">Why it may not be learned from, or null.</param>
internal sealed record PoolVerdict(Guid Id, string? Case, int? Year, DateTimeOffset At, bool ArePseudonyms, PoolRefusal? Refusal)
{
    public override string ToString() => $"PoolVerdict({Id}, {Refusal})";
}
