using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Gold;

/// <summary>Takes a verdict out of an open version of a gold set; its text goes when no version has it any more.</summary>
public sealed record RemoveFromGold(Guid VersionId, Guid GoldVerdictId) : IRequest
{
    internal sealed class Handler(AppDbContext database, GoldVersions versions) : IRequestHandler<RemoveFromGold>
    {
        public async ValueTask<Unit> Handle(RemoveFromGold command, CancellationToken cancellationToken)
        {
            var version = await versions.GetOpenAsync(command.VersionId, cancellationToken);
            var members = await database.Set<GoldMemberRow>().Where(row => row.GoldVerdictId == command.GoldVerdictId).ToListAsync(cancellationToken);
            database.Remove(members.Find(row => row.VersionId == version.Id) ?? throw new NotFoundException("This verdict is not in the gold set any more."));

            if (members.Count == 1)
            {
                database.RemoveRange(await database.Set<GoldPredictionRow>().Where(row => row.GoldVerdictId == command.GoldVerdictId).ToListAsync(cancellationToken));
                database.Remove((await database.Set<GoldVerdictRow>().FindAsync([command.GoldVerdictId], cancellationToken))!);
            }

            return Unit.Value;
        }
    }
}
