using Anonymizer.Ner.Models;
using Anonymizer.Web.Data;
using Anonymizer.Web.Models.Runs;
using Anonymizer.Web.Models.Shadow;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Models.Registry;

/// <summary>One model: how it compares, what the gate says, where it comes from, who did what with it.</summary>
public sealed record GetModel(string Version) : IRequest<ModelView>, IReads
{
    private const int Shown = 50;

    internal sealed class Handler(AppDbContext database, ModelShelf shelf, ModelHistory history, ShadowScores shadows, PersonNames names) : IRequestHandler<GetModel, ModelView>
    {
        public async ValueTask<ModelView> Handle(GetModel query, CancellationToken cancellationToken)
        {
            var run = await database.Set<TrainingRunRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Version == query.Version, cancellationToken);
            var model = shelf.Find(query.Version);

            if (model is null && run is null)
            {
                throw new NotFoundException("No such model.");
            }

            var person = await names.OfAsync(run is null ? [] : [run.By, .. RunAssessment.Parse(run.Assessment)?.Gate.Checks.Select(check => check.Source).OfType<Guid>() ?? []], cancellationToken);
            var assessment = RunAssessment.Parse(run?.Assessment);
            var active = shelf.Active();

            return new ModelView(
                query.Version,
                active?.Version == query.Version,
                model is null,
                model is not null && model.Manifest is null,
                model?.Manifest,
                run is null ? null : RunLine.Of(run, person(run.By).Name),
                run is null ? null : new RunOrigin(run.Note, run.RepeatOf, run.CodeVersion, run.Seed, run.DataHash, run.DevVerdicts, run.Gold, run.Guidelines),
                assessment,
                await CourtsAsync(assessment, cancellationToken),
                assessment?.Gate.Checks.Select(check => check.Source).OfType<Guid>().Distinct().ToDictionary(id => id, id => person(id).Name) ?? [],
                run is null ? [] : await VerdictsAsync(run.Id, cancellationToken),
                await history.ReadAsync(query.Version, Shown, cancellationToken),
                (await history.ShadowAsync(cancellationToken))?.Version == query.Version,
                await shadows.OfAsync(query.Version, cancellationToken),
                shelf.CardOf(query.Version))
            {
                IsPrivate = run?.IsPrivate == true,
            };
        }

        private async Task<IReadOnlyDictionary<string, string>> CourtsAsync(RunAssessment? assessment, CancellationToken cancellationToken)
        {
            var ids = assessment?.Comparison.ByCohort.Select(row => Guid.TryParse(row.Cohort?.Value, out var id) ? id : Guid.Empty).Distinct().ToList() ?? [];

            return await database.Set<CourtRow>().Where(court => ids.Contains(court.Id)).ToDictionaryAsync(court => court.Id.ToString(), court => court.Name, cancellationToken);
        }

        private async Task<IReadOnlyList<Guid>> VerdictsAsync(Guid runId, CancellationToken cancellationToken) =>
            await database.Set<RunVerdictRow>().Where(row => row.RunId == runId).OrderBy(row => row.VerdictId).Select(row => row.VerdictId).ToListAsync(cancellationToken);
    }
}

/// <summary>A model with all that is known of it.</summary>
/// <param name="IsGone">Its folder is not there any more.</param>
/// <param name="Manifest">What its folder says; null where it is gone or damaged.</param>
/// <param name="Run">The run that made it; null for one that came with the program.</param>
/// <param name="Origin">What the run was made of.</param>
/// <param name="CourtNames">What the courts of its comparison are called, by their ids.</param>
/// <param name="SourceNames">Who stands behind the sources that the gate names.</param>
/// <param name="Verdicts">The verdicts that it learned from, by id.</param>
/// <param name="Card">Its model card, or null.</param>
public sealed record ModelView(
    string Version,
    bool IsActive,
    bool IsGone,
    bool IsDamaged,
    ModelManifest? Manifest,
    RunLine? Run,
    RunOrigin? Origin,
    RunAssessment? Assessment,
    IReadOnlyDictionary<string, string> CourtNames,
    IReadOnlyDictionary<Guid, string?> SourceNames,
    IReadOnlyList<Guid> Verdicts,
    IReadOnlyList<ModelEvent> Events,
    bool IsShadow,
    ShadowScore Shadow,
    string? Card)
{
    /// <summary>A session's own, and no candidate.</summary>
    public bool IsPrivate { get; init; }
}

/// <summary>What a run was made of and with.</summary>
/// <param name="Gold">The gold set that it was scored on, or null.</param>
/// <param name="Guidelines">The version of the annotation guideline that held when its data were written, 0 before the first; null where nobody knows.</param>
public sealed record RunOrigin(string Note, Guid? RepeatOf, string CodeVersion, int Seed, string? DataHash, int DevVerdicts, string? Gold, int? Guidelines);
