using Anonymizer.Core.Retention;
using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Retention.Rules;

/// <summary>Looks up for how long courts keep what: the court's own rules, else those for all others, else the shipped ones.</summary>
internal sealed class CourtRetention(AppDbContext database)
{
    /// <summary>What holds for the courts with rules of their own, and for all others.</summary>
    public async Task<(RetentionPeriods General, IReadOnlyDictionary<Guid, RetentionPeriods> Own)> AllAsync(CancellationToken cancellationToken)
    {
        var newest = await NewestAsync(cancellationToken);

        return (
            newest.Find(row => row.CourtId is null)?.ToPeriods() ?? RetentionPeriods.Shipped,
            newest.Where(row => row.CourtId is not null).ToDictionary(row => row.CourtId!.Value, row => row.ToPeriods()));
    }

    public async Task<RetentionPeriods> OfCourtAsync(Guid? courtId, CancellationToken cancellationToken)
    {
        var (general, own) = await AllAsync(cancellationToken);

        return courtId is { } id ? own.GetValueOrDefault(id, general) : general;
    }

    /// <summary>The newest row of each court that has one.</summary>
    public async Task<List<RetentionRulesRow>> NewestAsync(CancellationToken cancellationToken) =>
        [.. (await database.Set<RetentionRulesRow>().AsNoTracking().ToListAsync(cancellationToken))
            .GroupBy(row => row.CourtId)
            .Select(group => group.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).First())];
}
