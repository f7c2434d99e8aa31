using System.Text.Json;
using Anonymizer.Core.Evaluation.Promotion;
using Anonymizer.Web.Data;
using Anonymizer.Web.Models.Registry;
using Anonymizer.Web.Models.Settings;
using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Models.Runs;

/// <summary>Both models are scored: compares them, asks the gate, writes the model card. The run is over.</summary>
internal sealed record FinishRun(Guid RunId) : IRequest, IServiceOnly
{
    internal sealed class Handler(AppDbContext database, RunFiles files, LoopSettingsStore settings, ModelCardWriter cards, IGoldSource gold, ModelStock stock, TimeProvider clock, IPublisher publisher) : IRequestHandler<FinishRun>
    {
        public async ValueTask<Unit> Handle(FinishRun command, CancellationToken cancellationToken)
        {
            var run = await database.Set<TrainingRunRow>().GetOpenAsync(command.RunId, cancellationToken);
            var gate = (await settings.CurrentAsync(cancellationToken)).Gate;
            var assessment = await AssessAsync(run.Version, gate, cancellationToken);
            (run.State, run.Slot, run.ProcessId, run.ProcessStart, run.EndedAt) = (TrainingState.Finished, null, null, null, clock.GetUtcNow());
            (run.ProblemCode, run.ProblemMessage) = (null, null);
            (run.Assessment, run.Decision) = (assessment?.ToJson(), assessment?.Gate.Decision ?? GateDecision.Hold);
            await cards.WriteAsync(run, assessment, cancellationToken);
            await stock.GiveAsync(run.Version, cancellationToken);
            await TellGoldAsync(run.Version, assessment?.Comparison.Baseline, cancellationToken);
            await publisher.Publish(new RunEnded(run.Id), cancellationToken);

            return Unit.Value;
        }

        private async Task TellGoldAsync(string version, string? baseline, CancellationToken cancellationToken)
        {
            foreach (var (model, file) in new[] { (baseline, files.Mentions(version, "gold", isCandidate: false)), (version, files.Mentions(version, "gold", isCandidate: true)) })
            {
                if (model is not null && File.Exists(file))
                {
                    await gold.ScoredAsync(model, file, cancellationToken);
                }
            }
        }

        private async Task<RunAssessment?> AssessAsync(string version, GateSettings gate, CancellationToken cancellationToken)
        {
            if (!File.Exists(files.Scores(version, "gold", isCandidate: true)))
            {
                return null;
            }

            var (active, candidate) = (await ReadAsync(version, "gold", isCandidate: false, cancellationToken), await ReadAsync(version, "gold", isCandidate: true, cancellationToken));
            var comparison = ModelComparison.Of(active, candidate, gate.Bootstrap);
            var hard = File.Exists(files.Scores(version, "hard", isCandidate: true))
                ? (await ReadAsync(version, "hard", isCandidate: false, cancellationToken)).Verdicts.Zip((await ReadAsync(version, "hard", isCandidate: true, cancellationToken)).Verdicts).ToList()
                : [];
            var sources = File.Exists(files.In(version, "sources.json"))
                ? JsonSerializer.Deserialize<List<SourceTally>>(await File.ReadAllTextAsync(files.In(version, "sources.json"), cancellationToken)) ?? []
                : [];
            var report = PromotionGate.Judge(new GateInput(comparison, active, candidate) { HardSentences = hard, Sources = sources }, gate);

            return new RunAssessment(comparison, report, new ModelFigures(active.CalibrationError, active.WordsPerSecond), new ModelFigures(candidate.CalibrationError, candidate.WordsPerSecond), hard.Count);
        }

        private async Task<ModelScores> ReadAsync(string version, string set, bool isCandidate, CancellationToken cancellationToken) =>
            ModelScores.Parse(await File.ReadAllTextAsync(files.Scores(version, set, isCandidate), cancellationToken));
    }
}
