using Anonymizer.Core.Quality;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Quality;

/// <summary>How the errors on a gold set fell from model to model as they learned from more verdicts, and what twice as many would bring.</summary>
public sealed record GetLearningCurve(Guid Gold) : IRequest<LearningBoard>, IReads
{
    internal sealed class Handler(QualityStore store, AppDbContext database) : IRequestHandler<GetLearningCurve, LearningBoard>
    {
        public async ValueTask<LearningBoard> Handle(GetLearningCurve query, CancellationToken cancellationToken)
        {
            var counts = await store.CountAsync(new QualityQuestion(query.Gold, FactFilter.All), cancellationToken);
            var learned = await database.Set<TrainingRunRow>().AsNoTracking().Where(row => row.Verdicts > 0).ToListAsync(cancellationToken);
            var models = from row in counts.By(QualityDimension.Model)
                         join run in learned on row.Key equals run.Version
                         where row.Figures.F1 is not null
                         orderby run.Verdicts
                         select new LearnedModel(row.Key, run.Verdicts, row.Figures.F1!.Value);
            var all = models.ToList();

            return new LearningBoard(all, LearningCurve.Estimate([.. all.Select(model => new CurvePoint(model.Verdicts, 1 - model.F1))]));
        }
    }
}

/// <summary>The learning curve on a gold set.</summary>
public sealed record LearningBoard(IReadOnlyList<LearnedModel> Models, LearningEstimate Estimate);

/// <summary>A model on the curve.</summary>
/// <param name="Version">Which.</param>
/// <param name="Verdicts">How many corrected verdicts it learned from.</param>
/// <param name="F1">Its F1 on the gold set.</param>
public sealed record LearnedModel(string Version, int Verdicts, double F1);
