using Anonymizer.Core;
using Anonymizer.Core.Quality;
using Anonymizer.Web.Data;
using Anonymizer.Web.Detection;
using Anonymizer.Web.Observability;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Quality;

/// <summary>Tells the instruments what the dashboards know: the scores of the model in use and of the one beside it on the newest locked gold set, and how far production has drifted.</summary>
[NotAudited("Reads figures for the instruments.")]
internal sealed record ObserveQuality : IRequest, IServiceOnly
{
    private const int Period = 30;
    private const int Reference = 90;
    private const string All = "all";

    internal sealed class Handler(QualityStore store, AppDbContext database, IModelSource models, OperationMeters meters, TimeProvider clock) : IRequestHandler<ObserveQuality>
    {
        public async ValueTask<Unit> Handle(ObserveQuality command, CancellationToken cancellationToken)
        {
            if (await database.Set<GoldVersionRow>().Where(row => row.LockedAt != null).OrderByDescending(row => row.LockedAt).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken) is { } gold)
            {
                await ScoreAsync("active", Active(), gold, cancellationToken);
                await ScoreAsync("shadow", await ShadowAsync(cancellationToken), gold, cancellationToken);
            }

            await DriftAsync(cancellationToken);

            return Unit.Value;
        }

        private string? Active()
        {
            try
            {
                return models.ActiveVersion;
            }
            catch (DomainException)
            {
                return null;
            }
        }

        private async Task<string?> ShadowAsync(CancellationToken cancellationToken)
        {
            var last = await database.Set<ModelEventRow>().AsNoTracking()
                .Where(row => row.Step == ModelStep.ShadowStarted || row.Step == ModelStep.ShadowStopped)
                .OrderByDescending(row => row.At).ThenByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);

            return last is { Step: ModelStep.ShadowStarted } ? last.Version : null;
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
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            var current = FactFilter.All with { Purpose = nameof(Core.Verdicts.Purpose.Production), From = today.AddDays(1 - Period), Until = today };
            var reference = current with { From = current.From!.Value.AddDays(-Reference), Until = current.From.Value.AddDays(-1) };
            var limits = GetDrift.LimitsOf(await database.Set<DriftLimitsRow>().FindAsync([DriftLimitsRow.OnlyId], cancellationToken));
            var report = DriftFinder.Compare(
                await store.CountAsync(new QualityQuestion(null, reference), cancellationToken), await store.CountAsync(new QualityQuestion(null, current), cancellationToken), limits);

            foreach (var measure in report.Measures)
            {
                if (measure is { Kind: DriftKind.Types or DriftKind.Scores, Value: { } psi })
                {
                    meters.Drifted(measure.Kind == DriftKind.Types ? "label_mix" : "confidence", psi);
                }
            }
        }
    }
}
