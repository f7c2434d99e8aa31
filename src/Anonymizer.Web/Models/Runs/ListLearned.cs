using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Models.Runs;

/// <summary>Each verdict, correction and imported text that a model learned from, by id.</summary>
public sealed record ListLearned(string Version) : IRequest<LearnedData>, IReads
{
    internal sealed class Handler(AppDbContext database, RunLineage lineage) : IRequestHandler<ListLearned, LearnedData>
    {
        /// <exception cref="NotFoundException">No run made a model of this version.</exception>
        public async ValueTask<LearnedData> Handle(ListLearned query, CancellationToken cancellationToken)
        {
            var run = await database.Set<TrainingRunRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Version == query.Version, cancellationToken) ?? throw new NotFoundException("No such model.");

            return await lineage.OfAsync(run.Id, cancellationToken);
        }
    }
}
