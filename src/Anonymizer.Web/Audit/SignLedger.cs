using Anonymizer.Core.Audit;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Audit;

/// <summary>Sets a signed checkpoint at the ledger's end, if anything came since the last one.</summary>
[NotAudited("A checkpoint is of the ledger, not in it.")]
internal sealed record SignLedger : IRequest, IServiceOnly
{
    internal sealed class Handler(AppDbContext database, AuditKeys keys, TimeProvider clock) : IRequestHandler<SignLedger>
    {
        public async ValueTask<Unit> Handle(SignLedger command, CancellationToken cancellationToken)
        {
            var last = await database.Set<AuditRow>().AsNoTracking().OrderByDescending(row => row.Sequence).FirstOrDefaultAsync(cancellationToken);
            var signed = await database.Set<AuditCheckpointRow>().MaxAsync(row => (long?)row.Sequence, cancellationToken) ?? 0;

            if (last is not null && last.Sequence > signed)
            {
                using var key = keys.OpenSigning();
                database.Add(AuditCheckpointRow.Of(AuditKey.Sign(key, last.ToEntry(), clock.GetUtcNow())));
            }

            return Unit.Value;
        }
    }
}
