using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Retention.Purging;

/// <summary>The reports of the purges and erasures, newest first: counts, no names. Who works for single courts sees their counts only.</summary>
/// <param name="After">Only what comes after this one in the list; null for the first page.</param>
/// <param name="Limit">How many at most, 1 to 500.</param>
[Allowed(Role.Administrator, Role.Auditor)]
[ForCourts]
public sealed record ListPurges(Guid? After = null, int Limit = 50) : IRequest<PurgePage>, IReads
{
    public sealed class Validator : AbstractValidator<ListPurges>
    {
        public Validator() => RuleFor(query => query.Limit).InclusiveBetween(1, 500);
    }

    internal sealed class Handler(AppDbContext database, PersonNames names, CourtScope scope) : IRequestHandler<ListPurges, PurgePage>
    {
        public async ValueTask<PurgePage> Handle(ListPurges query, CancellationToken cancellationToken)
        {
            var rows = await database.Set<PurgeRow>().AsNoTracking()
                .Where(row => query.After == null || row.Id.CompareTo(query.After.Value) < 0)
                .OrderByDescending(row => row.Id)
                .Take(query.Limit + 1)
                .ToListAsync(cancellationToken);
            var page = rows.Take(query.Limit).ToList();
            var person = await names.OfAsync(page.Select(row => row.By), cancellationToken);
            var courts = await database.Set<CourtRow>().AsNoTracking().ToDictionaryAsync(court => court.Id, court => court.Name, cancellationToken);

            return new PurgePage([.. page.Select(row => ReportOf(row, person, courts)).Where(IsMine)], rows.Count > page.Count ? page[^1].Id : null);
        }

        private bool IsMine(PurgeReport report) => !scope.IsLimited || report.Lines.Count > 0;

        private PurgeReport ReportOf(PurgeRow row, Func<Guid, Person> person, Dictionary<Guid, string> courts)
        {
            var lines = PurgeLine.Read(row.Report)
                .Where(line => !scope.IsLimited || (line.CourtId is { } id && courts.ContainsKey(id)))
                .Select(line => line with { Court = line.CourtId is { } id ? courts.GetValueOrDefault(id) : null });

            return new PurgeReport(row.Id, row.Cause, person(row.By), row.At, row.EndedAt, [.. lines], row.Held, row.Reason, row.Models?.Split(',') ?? []);
        }
    }
}

/// <summary>One page of the reports.</summary>
/// <param name="Purges">The newest first.</param>
/// <param name="Next">What to send as cursor for the rest; null at the end.</param>
public sealed record PurgePage(IReadOnlyList<PurgeReport> Purges, Guid? Next);

/// <summary>What a purge or an erasure deleted.</summary>
/// <param name="Id">The purge.</param>
/// <param name="Cause">Why it ran.</param>
/// <param name="By">Who started it.</param>
/// <param name="At">When.</param>
/// <param name="EndedAt">When it was done; null while it runs.</param>
/// <param name="Lines">Counts by court and kind.</param>
/// <param name="Held">Verdicts that only a legal hold kept from it.</param>
/// <param name="Reason">Why, of an erasure.</param>
/// <param name="Models">The models that learned from what was erased.</param>
public sealed record PurgeReport(
    Guid Id, PurgeCause Cause, Person By, DateTimeOffset At, DateTimeOffset? EndedAt, IReadOnlyList<PurgeLine> Lines, int Held, string? Reason, IReadOnlyList<string> Models)
{
    public override string ToString() => $"PurgeReport({Id}, {Cause})";
}
