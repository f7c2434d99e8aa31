using Anonymizer.Core.Evaluation.Promotion;
using Anonymizer.Web.Data;
using Anonymizer.Web.Models.Runs;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Models.Registry;

/// <summary>All models with what is known of them, the latest runs, and what was done with models.</summary>
public sealed record ListModels : IRequest<ModelList>, IReads
{
    private const int Shown = 30;

    internal sealed class Handler(AppDbContext database, ModelShelf shelf, ModelHistory history, ICommandLine program, PersonNames names) : IRequestHandler<ListModels, ModelList>
    {
        public async ValueTask<ModelList> Handle(ListModels query, CancellationToken cancellationToken)
        {
            var active = shelf.Active();
            var runs = await database.Set<TrainingRunRow>().AsNoTracking().OrderByDescending(run => run.At).ThenByDescending(run => run.Id).ToListAsync(cancellationToken);
            var ofVersion = runs.ToDictionary(run => run.Version, StringComparer.Ordinal);
            var shadow = await history.ShadowAsync(cancellationToken);
            var person = await names.OfAsync(runs.Take(Shown).Select(run => run.By), cancellationToken);
            var before = active is null ? null : await history.BeforeAsync(active.Version, null, cancellationToken);

            return new ModelList(
                [.. shelf.All().Where(model => ofVersion.GetValueOrDefault(model.Version) is not { IsPrivate: true }).Select(model => LineOf(model, active, ofVersion.GetValueOrDefault(model.Version), shadow?.Version))],
                [.. runs.Take(Shown).Select(run => RunLine.Of(run, person(run.By).Name))],
                await history.ReadAsync(null, Shown, cancellationToken),
                active?.Version,
                before,
                program.IsThere);
        }

        private static ModelLine LineOf(ShelvedModel model, Ner.Models.ActiveModels? active, TrainingRunRow? run, string? shadow)
        {
            var assessment = RunAssessment.Parse(run?.Assessment);

            return new ModelLine(
                model.Version,
                model.Version == active?.Version,
                [.. active?.Languages.Where(pair => pair.Value == model.Version).Select(pair => pair.Key) ?? []],
                model.Manifest is null,
                model.Version == shadow,
                run?.Parent,
                run?.Id,
                run?.Decision,
                model.Manifest?.Languages ?? [],
                assessment?.Comparison.Verdicts,
                ScoreOf(assessment, MeasureKind.TokenRecall) ?? model.Manifest?.Scores.GetValueOrDefault("dev.maskRecall"),
                ScoreOf(assessment, MeasureKind.TokenPrecision) ?? model.Manifest?.Scores.GetValueOrDefault("dev.maskPrecision"));
        }

        private static double? ScoreOf(RunAssessment? assessment, MeasureKind kind) => assessment?.Comparison.Overall.FirstOrDefault(row => row.Measure.Kind == kind)?.Difference.Candidate;
    }
}

/// <summary>Models, runs and history, each with the newest first.</summary>
/// <param name="Active">The version in use for all languages without one of their own; null where none is.</param>
/// <param name="Before">What a roll-back would go back to; null where there is nothing.</param>
/// <param name="CanTrain">There is a training program.</param>
public sealed record ModelList(IReadOnlyList<ModelLine> Models, IReadOnlyList<RunLine> Runs, IReadOnlyList<ModelEvent> Events, string? Active, string? Before, bool CanTrain)
{
    /// <summary>The run that waits or is under way, or null.</summary>
    public RunLine? Open => Runs.FirstOrDefault(run => run.IsOpen);
}

/// <summary>A model in the list.</summary>
/// <param name="ActiveFor">Languages for which it alone is in use.</param>
/// <param name="GoldVerdicts">On how many gold verdicts recall and precision were measured; null for those of its own training.</param>
public sealed record ModelLine(
    string Version,
    bool IsActive,
    IReadOnlyList<string> ActiveFor,
    bool IsDamaged,
    bool IsShadow,
    string? Parent,
    Guid? RunId,
    GateDecision? Gate,
    IReadOnlyList<string> Languages,
    int? GoldVerdicts,
    double? Recall,
    double? Precision);

/// <summary>A run in the list.</summary>
public sealed record RunLine(
    Guid Id, string Version, string Parent, RunCause Cause, TrainingState State, DateTimeOffset At, DateTimeOffset? EndedAt, string? ByName, int Verdicts, int Corrections, GateDecision? Gate, string? ProblemCode)
{
    public bool IsOpen => State is TrainingState.Waiting or TrainingState.Preparing or TrainingState.Training or TrainingState.Evaluating;

    internal static RunLine Of(TrainingRunRow run, string? byName) =>
        new(run.Id, run.Version, run.Parent, run.Cause, run.State, run.At, run.EndedAt, byName, run.Verdicts, run.Corrections, run.Decision, run.ProblemCode);
}
