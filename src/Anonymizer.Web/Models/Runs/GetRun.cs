using Anonymizer.Web.Data;
using Anonymizer.Web.Models.Registry;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Models.Runs;

/// <summary>How far a run is.</summary>
public sealed record GetRun(Guid RunId) : IRequest<RunView>, IReads
{
    /// <summary>Steps between checkpoints are thinned out to so many.</summary>
    private const int Shown = 200;

    internal sealed class Handler(AppDbContext database, RunFiles files, RunMonitor monitor, PersonNames names) : IRequestHandler<GetRun, RunView>
    {
        public async ValueTask<RunView> Handle(GetRun query, CancellationToken cancellationToken)
        {
            var run = await database.Set<TrainingRunRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == query.RunId, cancellationToken) ?? throw new NotFoundException("No such run.");
            var person = await names.OfAsync([run.By], cancellationToken);
            var log = files.LogOf(run.Version);
            var steps = log.Where(line => line.Kind == "step").ToList();
            var every = Math.Max(1, steps.Count / Shown);
            var current = log.LastOrDefault(line => line.Kind is "step" or "checkpoint");

            return new RunView(
                RunLine.Of(run, person(run.By).Name),
                new RunOrigin(run.Note, run.RepeatOf, run.CodeVersion, run.Seed, run.DataHash, run.DevVerdicts, run.Gold, run.Guidelines),
                run.ProblemMessage,
                current,
                [.. steps.Where((_, index) => (steps.Count - 1 - index) % every == 0)],
                [.. log.Where(line => line.Kind != "step")],
                monitor.MemoryOf(run.Id));
        }
    }
}

/// <summary>A run with its progress.</summary>
/// <param name="Current">The latest step; null before the first.</param>
/// <param name="Steps">For the curve of the loss.</param>
/// <param name="Log">All lines that are no steps.</param>
/// <param name="MemoryBytes">Of its process, while it runs.</param>
public sealed record RunView(RunLine Run, RunOrigin Origin, string? ProblemMessage, RunProgress? Current, IReadOnlyList<RunProgress> Steps, IReadOnlyList<RunProgress> Log, long? MemoryBytes)
{
    /// <summary>How long it will take if it goes on as it went.</summary>
    public TimeSpan? Left => Run.State == TrainingState.Training ? Current?.Left : null;
}
