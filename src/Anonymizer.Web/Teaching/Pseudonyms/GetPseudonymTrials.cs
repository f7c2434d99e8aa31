using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Teaching.Pseudonyms;

/// <summary>The newest measurement of each court, and of all courts together.</summary>
public sealed record GetPseudonymTrials : IRequest<IReadOnlyList<PseudonymTrial>>, IReads
{
    internal sealed class Handler(AppDbContext database) : IRequestHandler<GetPseudonymTrials, IReadOnlyList<PseudonymTrial>>
    {
        public async ValueTask<IReadOnlyList<PseudonymTrial>> Handle(GetPseudonymTrials query, CancellationToken cancellationToken)
        {
            var trials = database.Set<PseudonymTrialRow>().AsNoTracking();
            var newest = await trials.Where(row => !trials.Any(other => other.CourtId == row.CourtId && other.At > row.At)).ToListAsync(cancellationToken);

            return [.. newest.DistinctBy(row => row.CourtId).Select(PseudonymTrial.Of)];
        }
    }
}
