using Anonymizer.Core.Quality;
using Anonymizer.Web.Data;
using Anonymizer.Web.Detection;
using Anonymizer.Web.Models.Registry;
using Anonymizer.Web.Observability;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Anonymizer.Web.Quality;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Operations;

/// <summary>Tells the instruments what the dashboards know: the scores of the model in use and of the one beside it on the newest locked gold set, and how far production has drifted.</summary>
[NotAudited("Reads figures for the instruments.")]
internal sealed record ObserveQuality : IRequest, IServiceOnly
{
    private const int Period = 30;
    private const int Reference = 90;
    private const string All = "all";

    internal sealed class Handler(QualityStore store, AppDbContext database, IModelSource models, ModelHistory history, OperationMeters meters, TimeProvider clock) : IRequestHandler<ObserveQuality>
    {
        public async ValueTask<Unit> Handle(ObserveQuality command, CancellationToken cancellationToken)
        {
            if (await database.Set<GoldVersionRow>().Where(row => row.LockedAt != null).OrderByDescending(row => row.LockedAt).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken) is { } gold)
            {
                await ScoreAsync("active", models.ActiveOrNone, gold, cancellationToken);
                await ScoreAsync("shadow", (await history.ShadowAsync(cancellationToken))?.Version, gold, cancellationToken);
            }

            await DriftAsync(cancellationToken);

            return Unit.Value;
        }

        private async Task ScoreAsync(string role, string? version, Guid gold, CancellationToken cancellationToken)
        {
            if (version is null)
            {
                return;
            }

            var counts = await store.CountAsync(new QualityQuestion(gold, FactFilter.All with { Model = version }), cancellationToken);
            Tell(role, version, All, counts.Figures);

            foreach (var row in counts.By(QualityDimension.Type))
            {
                Tell(role, version, row.Key, row.Figures);
            }
        }

        private void Tell(string role, string version, string type, QualityFigures figures)
        {
            foreach (var (score, value) in new[] { ("recall", figures.Recall), ("precision", figures.Precision), ("f1", figures.F1) })
            {
                if (value is { } known)
                {
                    meters.Scored(score, role, version, type, known);
                }
            }
        }

        private async Task DriftAsync(CancellationToken cancellationToken)
        {
            var production = FactFilter.All with { Purpose = nameof(Core.Verdicts.Purpose.Production) };
            var board = await new GetDrift(production, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), Period, Reference).ReadAsync(store, database, cancellationToken);

            foreach (var measure in board.Report.Measures)
            {
                if (measure is { Kind: DriftKind.Types or DriftKind.Scores, Value: { } psi })
                {
                    meters.Drifted(measure.Kind == DriftKind.Types ? "label_mix" : "confidence", psi);
                }
            }
        }
    }
}
