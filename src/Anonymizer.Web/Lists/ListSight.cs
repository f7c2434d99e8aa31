using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Lists;

/// <summary>Which lists somebody sees who works for single courts: those of these courts, and those of cases all of whose verdicts are theirs.</summary>
internal sealed class ListSight(AppDbContext database, CourtScope scope)
{
    /// <returns>Whether a term is among them; all are for who sees all courts.</returns>
    public async Task<Func<ListedTermRow, bool>> SeesAsync(CancellationToken cancellationToken)
    {
        if (!scope.IsLimited)
        {
            return _ => true;
        }

        var courts = (await database.Set<CourtRow>().Select(row => row.Key).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var cases = (await CasesAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);

        return row => row.Scope == ListScope.Case ? cases.Contains(row.Place) : courts.Contains(PlaceKey.Of(row.PlaceName));
    }

    private Task<List<string>> CasesAsync(CancellationToken cancellationToken)
    {
        var courts = scope.Courts;
        var verdicts = database.Verdicts.IgnoreQueryFilters().Where(verdict => verdict.CaseId != null);
        var shared = verdicts.Where(verdict => verdict.CourtId == null || !courts.Contains(verdict.CourtId.Value)).Select(verdict => verdict.CaseId);

        return database.Set<CaseRow>()
            .Where(row => verdicts.Any(verdict => verdict.CaseId == row.Id) && !shared.Contains(row.Id))
            .Select(row => row.Key)
            .ToListAsync(cancellationToken);
    }
}
