using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Audit;

/// <summary>Entries of the ledger, the newest first; older ones by the number of the last one seen.</summary>
[Allowed(Role.Administrator, Role.Auditor)]
public sealed record GetLedger(LedgerFilter Filter, long? Before = null, int Take = 100) : IRequest<LedgerPage>, IReads
{
    public const int Most = 1_000;

    public sealed class Validator : AbstractValidator<GetLedger>
    {
        public Validator() => RuleFor(query => query.Take).InclusiveBetween(1, Most);
    }

    internal sealed class Handler(AppDbContext database, PersonNames names) : IRequestHandler<GetLedger, LedgerPage>
    {
        public async ValueTask<LedgerPage> Handle(GetLedger query, CancellationToken cancellationToken)
        {
            var rows = await query.Filter.On(database.Set<AuditRow>().AsNoTracking())
                .Where(row => query.Before == null || row.Sequence < query.Before)
                .OrderByDescending(row => row.Sequence)
                .Take(query.Take + 1)
                .ToListAsync(cancellationToken);
            var shown = rows.Take(query.Take).ToList();
            var nameOf = await names.OfAsync(shown.Select(row => row.Actor), cancellationToken);

            return new LedgerPage([.. shown.Select(row => new LedgerEntry(row.Sequence, row.At, nameOf(row.Actor), row.Action, row.Subject, row.Details))], rows.Count > query.Take);
        }
    }
}

/// <summary>Some entries, and whether there are older ones.</summary>
public sealed record LedgerPage(IReadOnlyList<LedgerEntry> Entries, bool HasOlder);

/// <summary>One entry, with who did it by name where there is an account.</summary>
public sealed record LedgerEntry(long Sequence, DateTimeOffset At, Person By, string Action, string Subject, string Details);
