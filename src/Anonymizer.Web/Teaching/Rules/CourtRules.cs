using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Teaching.Rules;

/// <summary>Looks up the rules of courts.</summary>
internal sealed class CourtRules(AppDbContext database)
{
    public async Task<TeachingRules> OfCourtAsync(Guid? courtId, CancellationToken cancellationToken) => (await AllAsync(cancellationToken))(courtId);

    /// <summary>The rules of every court at once.</summary>
    public async Task<Func<Guid?, TeachingRules>> AllAsync(CancellationToken cancellationToken)
    {
        var newest = await NewestAsync(cancellationToken);
        var general = newest.Find(row => row.CourtId is null) is { } row ? TeachingRules.Of(row) : TeachingRules.Shipped;
        var own = newest.Where(row => row.CourtId is not null).ToDictionary(row => row.CourtId!.Value, TeachingRules.Of);

        return courtId => courtId is { } id && own.TryGetValue(id, out var rules) ? rules : general;
    }

    /// <summary>The newest row of each court that has one.</summary>
    public async Task<List<TeachingRulesRow>> NewestAsync(CancellationToken cancellationToken) =>
        [.. (await database.Set<TeachingRulesRow>().AsNoTracking().ToListAsync(cancellationToken))
            .GroupBy(row => row.CourtId)
            .Select(group => group.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).First())];
}
