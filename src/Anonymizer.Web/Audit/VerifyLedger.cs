using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Mediator;

namespace Anonymizer.Web.Audit;

/// <summary>Goes through the whole ledger and says whether anything was changed, taken out or written anew.</summary>
[Allowed(Role.Administrator, Role.Auditor)]
public sealed record VerifyLedger : IRequest<LedgerState>, IReads
{
    internal sealed class Handler(AppDbContext database, AuditKeys keys) : IRequestHandler<VerifyLedger, LedgerState>
    {
        public async ValueTask<LedgerState> Handle(VerifyLedger query, CancellationToken cancellationToken) => await LedgerVerification.RunAsync(database, keys.PublicPems(), cancellationToken);
    }
}
