using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Verdicts;

/// <summary>Picks a part of the verdicts of a filter in an order. File names are encrypted, so who searches or sorts by them has all of the filter's names opened here; anything else the database does alone.</summary>
internal sealed class VerdictPicker(AppDbContext database, TimeProvider clock)
{
    /// <summary>More are not counted: a list must not take longer the larger the archive is.</summary>
    public const int MostCounted = 100_000;

    public async Task<int> CountAsync(VerdictFilter filter, CancellationToken cancellationToken) => string.IsNullOrWhiteSpace(filter.Name)
        ? await Of(filter).Take(MostCounted).CountAsync(cancellationToken)
        : (await NamesAsync(Of(filter), filter.Name, cancellationToken)).Count;

    /// <param name="filter">Which.</param>
    /// <param name="order">Sorted by what.</param>
    /// <param name="isFalling">The other way round.</param>
    /// <param name="part">From where on, and how many at most.</param>
    /// <param name="after">Only what comes after this place; null for all.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<List<VerdictRow>> PickAsync(VerdictFilter filter, VerdictOrder order, bool isFalling, (int Skip, int Take) part, VerdictCursor? after, CancellationToken cancellationToken)
    {
        var verdicts = (after?.Beyond(Of(filter), isFalling) ?? Of(filter)).In(order, isFalling);

        if (order != VerdictOrder.Name && string.IsNullOrWhiteSpace(filter.Name))
        {
            return await verdicts.Skip(part.Skip).Take(part.Take).Select(VerdictRow.From(database)).ToListAsync(cancellationToken);
        }

        var names = await NamesAsync(verdicts, filter.Name, cancellationToken);
        var ids = (order == VerdictOrder.Name ? Sorted(names, isFalling) : names).Skip(part.Skip).Take(part.Take).Select(one => one.Id).ToList();
        var rows = await database.Verdicts.AsNoTracking().Where(verdict => ids.Contains(verdict.Id)).Select(VerdictRow.From(database)).ToDictionaryAsync(row => row.Id, cancellationToken);

        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id])];
    }

    private IQueryable<Verdict> Of(VerdictFilter filter) => filter.Of(database, clock.GetUtcNow());

    /// <summary>In the order of the query, those that hold the words.</summary>
    private static async Task<List<NamedVerdict>> NamesAsync(IQueryable<Verdict> verdicts, string? words, CancellationToken cancellationToken)
    {
        var names = await verdicts.Select(verdict => new NamedVerdict(verdict.Id, verdict.Name)).ToListAsync(cancellationToken);

        return string.IsNullOrWhiteSpace(words) ? names : names.FindAll(one => one.Name.Contains(words.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Equal names stay in the order in which they came.</summary>
    private static IEnumerable<NamedVerdict> Sorted(List<NamedVerdict> names, bool isFalling) => isFalling
        ? names.OrderByDescending(one => one.Name, StringComparer.OrdinalIgnoreCase)
        : names.OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase);

    private sealed record NamedVerdict(Guid Id, string Name)
    {
        public override string ToString() => $"NamedVerdict({Id})";
    }
}
