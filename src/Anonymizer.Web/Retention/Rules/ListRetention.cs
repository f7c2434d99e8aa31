using Anonymizer.Core.Retention;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Retention.Rules;

/// <summary>For how long the courts keep what: what holds for all others first, then the courts with rules of their own, and every earlier version.</summary>
[Allowed(Role.Administrator, Role.Auditor)]
[ForCourts]
public sealed record ListRetention : IRequest<IReadOnlyList<CourtPeriods>>, IReads
{
    internal sealed class Handler(AppDbContext database, PersonNames names) : IRequestHandler<ListRetention, IReadOnlyList<CourtPeriods>>
    {
        public async ValueTask<IReadOnlyList<CourtPeriods>> Handle(ListRetention query, CancellationToken cancellationToken)
        {
            var rows = await database.Set<RetentionRulesRow>().AsNoTracking().OrderByDescending(row => row.At).ThenByDescending(row => row.Id).ToListAsync(cancellationToken);
            var person = await names.OfAsync(rows.Select(row => row.By), cancellationToken);
            var courts = await database.Set<CourtRow>().AsNoTracking().ToDictionaryAsync(court => court.Id, court => court.Name, cancellationToken);
            var seen = new HashSet<Guid?>();
            var versions = rows
                .Where(row => row.CourtId is null || courts.ContainsKey(row.CourtId.Value))
                .Select(row => new CourtPeriods(row.CourtId, row.CourtId is { } id ? courts[id] : null, row.ToPeriods(), person(row.By), row.At, row.Reason) { IsCurrent = seen.Add(row.CourtId) })
                .ToList();
            var general = seen.Contains(null) ? [] : new[] { new CourtPeriods(null, null, RetentionPeriods.Shipped, null, null, null) { IsCurrent = true } };

            return [.. general, .. versions.OrderBy(row => row.CourtId is not null).ThenBy(row => row.Court, StringComparer.CurrentCulture)];
        }
    }
}

/// <summary>For how long a court keeps what.</summary>
/// <param name="CourtId">Null: every court without rules of its own, and verdicts of no court.</param>
/// <param name="Court">Its name.</param>
/// <param name="Periods">What holds.</param>
/// <param name="By">Who said so; null for what the program ships.</param>
/// <param name="At">Since when.</param>
/// <param name="Reason">Why.</param>
public sealed record CourtPeriods(Guid? CourtId, string? Court, RetentionPeriods Periods, Person? By, DateTimeOffset? At, string? Reason)
{
    /// <summary>It holds now; else it is an earlier version.</summary>
    public bool IsCurrent { get; init; }

    public override string ToString() => $"CourtPeriods({CourtId})";
}
