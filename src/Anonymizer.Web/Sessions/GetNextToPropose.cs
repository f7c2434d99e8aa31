using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Sessions;

/// <summary>The next verdict in which another model is to propose, or null.</summary>
[NotAudited("Looks for work; what is done with it is entered.")]
internal sealed record GetNextToPropose : IRequest<Guid?>, IServiceOnly
{
    internal sealed class Handler(AppDbContext database) : IRequestHandler<GetNextToPropose, Guid?>
    {
        public async ValueTask<Guid?> Handle(GetNextToPropose query, CancellationToken cancellationToken) =>
            await WaitingProposal.In(database).Select(one => (Guid?)one.Row.VerdictId).FirstOrDefaultAsync(cancellationToken);
    }
}
