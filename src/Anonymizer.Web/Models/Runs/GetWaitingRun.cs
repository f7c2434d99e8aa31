using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Models.Runs;

/// <summary>The run that waits for its turn, or null.</summary>
[NotAudited("Looks for work; what is done with it is entered.")]
internal sealed record GetWaitingRun : IRequest<Guid?>, IServiceOnly
{
    internal sealed class Handler(AppDbContext database) : IRequestHandler<GetWaitingRun, Guid?>
    {
        public async ValueTask<Guid?> Handle(GetWaitingRun query, CancellationToken cancellationToken) =>
            await database.Set<TrainingRunRow>().Where(run => run.State == TrainingState.Waiting).Select(run => (Guid?)run.Id).FirstOrDefaultAsync(cancellationToken);
    }
}
