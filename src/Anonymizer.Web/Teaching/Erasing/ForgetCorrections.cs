using Anonymizer.Core.Teaching;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Teaching.Erasing;

/// <summary>Takes an erased verdict's corrections out of the pool. They stay as places without words, so that what a model learned remains on record.</summary>
internal sealed class ForgetCorrections(AppDbContext database, CurrentActor actor, TimeProvider clock) : INotificationHandler<VerdictErased>
{
    public async ValueTask Handle(VerdictErased notification, CancellationToken cancellationToken)
    {
        foreach (var row in await database.Set<CorrectionRow>().Where(row => row.VerdictId == notification.VerdictId).ToListAsync(cancellationToken))
        {
            row.WordsKey = "";
            row.Decide(CorrectionState.Excluded, actor.Value.Id, clock.GetUtcNow());
        }
    }
}
