using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Platform.Access;

/// <summary>For who works for single courts: every verdict, case and court that a request names must be of those courts. What is not, is not there.</summary>
/// <remarks>Tables beside the verdicts' own are looked up by a verdict's id, often without the verdict: so the id is checked here, once, before any handler.</remarks>
internal sealed class CourtGuard(AppDbContext database)
{
    /// <exception cref="NotFoundException">One is of another court; the same answer as for one that nobody has.</exception>
    public async Task CheckAsync(object request, CancellationToken cancellationToken)
    {
        var named = NamedIds.Of(request);

        if (named.Verdicts.Count > 0 && await database.Verdicts.CountAsync(verdict => named.Verdicts.Contains(verdict.Id), cancellationToken) < named.Verdicts.Count)
        {
            throw new NotFoundException("No such verdict.");
        }

        if (named.Courts.Count > 0 && await database.Set<CourtRow>().CountAsync(court => named.Courts.Contains(court.Id), cancellationToken) < named.Courts.Count)
        {
            throw new NotFoundException("No such court.");
        }

        foreach (var id in named.Cases)
        {
            await CheckCaseAsync(id, cancellationToken);
        }
    }

    /// <summary>A case that verdicts of several courts belong to shows people of all of them: only who sees all of it sees it.</summary>
    private async Task CheckCaseAsync(Guid id, CancellationToken cancellationToken)
    {
        var all = await database.Verdicts.IgnoreQueryFilters().CountAsync(verdict => verdict.CaseId == id, cancellationToken);

        if (all == 0 || await database.Verdicts.CountAsync(verdict => verdict.CaseId == id, cancellationToken) < all)
        {
            throw new NotFoundException("No such case.");
        }
    }
}
