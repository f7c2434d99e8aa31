using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Teaching;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Gold;

/// <summary>Keeps gold out of the training pool: that of open versions too, for they will be locked.</summary>
internal sealed class GoldShield(AppDbContext database) : IGoldGuard
{
    public async Task<GoldGuard> LoadAsync(CancellationToken cancellationToken) =>
        new((await database.Set<GoldVerdictRow>().AsNoTracking().ToListAsync(cancellationToken)).Select(row => row.ToGuarded()));

    public async Task<bool> IsGoldAsync(string text, string? caseKey, CancellationToken cancellationToken) => (await LoadAsync(cancellationToken)).Find(text, caseKey) is not null;

    public async Task<IReadOnlySet<Guid>> GoldAmongAsync(IReadOnlyCollection<Guid> verdictIds, CancellationToken cancellationToken)
    {
        var guard = await LoadAsync(cancellationToken);
        var texts = await (from verdict in database.Verdicts.AsNoTracking()
                           where verdictIds.Contains(verdict.Id)
                           join text in database.VerdictTexts on verdict.Id equals text.VerdictId
                           select new { verdict.Id, verdict.CaseNumber, text.Text }).ToListAsync(cancellationToken);

        return texts.Where(one => guard.Find(one.Text, PlaceKey.Of(one.CaseNumber)) is not null).Select(one => one.Id).ToHashSet();
    }
}
