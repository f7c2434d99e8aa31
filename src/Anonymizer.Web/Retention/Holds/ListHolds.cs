using System.Text.Json.Serialization;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Retention.Holds;

/// <summary>The legal holds, newest first.</summary>
/// <param name="IncludesPast">Also those that were lifted or are over.</param>
/// <param name="After">Only what comes after this one in the list; null for the first page.</param>
/// <param name="Limit">How many at most, 1 to 500.</param>
[Allowed(Role.Administrator, Role.Auditor)]
[ForCourts]
public sealed record ListHolds(bool IncludesPast = false, Guid? After = null, int Limit = 100) : IRequest<HoldPage>, IReads
{
    public sealed class Validator : AbstractValidator<ListHolds>
    {
        public Validator() => RuleFor(query => query.Limit).InclusiveBetween(1, 500);
    }

    internal sealed class Handler(AppDbContext database, CourtGuard guard, LegalHolds holds, PersonNames names, TimeProvider clock) : IRequestHandler<ListHolds, HoldPage>
    {
        public async ValueTask<HoldPage> Handle(ListHolds query, CancellationToken cancellationToken)
        {
            var all = query.IncludesPast ? database.Set<HoldRow>() : holds.InForce();
            var rows = await all.AsNoTracking()
                .Where(row => query.After == null || row.Id.CompareTo(query.After.Value) < 0)
                .Where(row => database.Verdicts.Any(verdict => verdict.Id == row.VerdictId || (row.CaseId != null && verdict.CaseId == row.CaseId)))
                .OrderByDescending(row => row.Id)
                .Take(query.Limit + 1)
                .ToListAsync(cancellationToken);
            var page = rows.Take(query.Limit).ToList();
            var person = await names.OfAsync(page.SelectMany(row => new[] { row.By, row.LiftedBy ?? row.By }), cancellationToken);
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

            return new HoldPage([.. page.Select(row => LegalHold.Of(row, person, today))], rows.Count > page.Count ? page[^1].Id : null) { Liftable = await LiftableAsync(page, cancellationToken) };
        }

        private async Task<IReadOnlySet<Guid>> LiftableAsync(List<HoldRow> holds, CancellationToken cancellationToken)
        {
            var liftable = new HashSet<Guid>();

            foreach (var hold in holds)
            {
                if (await guard.ReachesAsync(hold, [Role.Administrator], cancellationToken))
                {
                    liftable.Add(hold.Id);
                }
            }

            return liftable;
        }
    }
}

/// <summary>One page of the legal holds.</summary>
/// <param name="Holds">The newest first.</param>
/// <param name="Next">What to send as cursor for the rest; null at the end.</param>
public sealed record HoldPage(IReadOnlyList<LegalHold> Holds, Guid? Next)
{
    /// <summary>Those that the reader may lift: as an administrator of all courts that they are of.</summary>
    [JsonIgnore]
    public IReadOnlySet<Guid> Liftable { get; init; } = new HashSet<Guid>();
}

/// <summary>A legal hold as people and programs see it.</summary>
/// <param name="Id">The hold.</param>
/// <param name="VerdictId">The verdict, or null for a case.</param>
/// <param name="CaseId">The case, or null for a verdict.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">The last day, or null until it is lifted.</param>
/// <param name="By">Who placed it.</param>
/// <param name="At">When.</param>
/// <param name="IsInForce">It holds today.</param>
public sealed record LegalHold(Guid Id, Guid? VerdictId, Guid? CaseId, string Reason, DateOnly? Until, Person By, DateTimeOffset At, bool IsInForce)
{
    /// <summary>Who lifted it, or null.</summary>
    public Person? LiftedBy { get; init; }

    public DateTimeOffset? LiftedAt { get; init; }

    public string? LiftReason { get; init; }

    internal static LegalHold Of(HoldRow row, Func<Guid, Person> person, DateOnly today) => new(row.Id, row.VerdictId, row.CaseId, row.Reason, row.Until, person(row.By), row.At, row.Holds(today))
    {
        LiftedBy = row.LiftedBy is { } by ? person(by) : null,
        LiftedAt = row.LiftedAt,
        LiftReason = row.LiftReason,
    };

    public override string ToString() => $"LegalHold({Id})";
}
