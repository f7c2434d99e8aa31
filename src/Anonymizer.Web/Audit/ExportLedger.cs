using Anonymizer.Core.Audit;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Audit;

/// <summary>A part of the ledger as lines of its file, checkpoints after their entries: the whole is read part by part.</summary>
[Allowed(Role.Administrator, Role.Auditor)]
[ShowsOriginal]
public sealed record ExportLedger(long After = 0, int Take = ExportLedger.Most) : IRequest<LedgerPart>, IReads
{
    public const int Most = 5_000;

    public sealed class Validator : AbstractValidator<ExportLedger>
    {
        public Validator() => RuleFor(query => query.Take).InclusiveBetween(1, Most);
    }

    internal sealed class Handler(AppDbContext database) : IRequestHandler<ExportLedger, LedgerPart>
    {
        public async ValueTask<LedgerPart> Handle(ExportLedger query, CancellationToken cancellationToken)
        {
            var entries = await database.Set<AuditRow>().AsNoTracking()
                .Where(row => row.Sequence > query.After)
                .OrderBy(row => row.Sequence)
                .Take(query.Take)
                .ToListAsync(cancellationToken);
            var last = entries.Count == 0 ? query.After : entries[^1].Sequence;
            var checkpoints = (await database.Set<AuditCheckpointRow>().AsNoTracking()
                .Where(row => row.Sequence > query.After && row.Sequence <= last)
                .ToListAsync(cancellationToken)).ToLookup(row => row.Sequence);

            return new LedgerPart(
                [.. entries.SelectMany(row => checkpoints[row.Sequence].Select(signed => AuditFile.LineOf(signed.ToCheckpoint())).Prepend(AuditFile.LineOf(row.ToEntry())))],
                entries.Count < query.Take ? null : last);
        }
    }
}

/// <summary>Lines of the ledger's file.</summary>
/// <param name="Lines">One JSON object each.</param>
/// <param name="Last">After which entry the next part begins; null at the end.</param>
public sealed record LedgerPart(IReadOnlyList<string> Lines, long? Last);
