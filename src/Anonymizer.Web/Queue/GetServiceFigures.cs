using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Verdicts;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Queue;

/// <summary>What an operator asks first: how many verdicts stand where, and does the queue move.</summary>
[Allowed(Role.Administrator, Role.Trainer, Role.Auditor, Role.Operator, Role.ApiClient)]
public sealed record GetServiceFigures : IRequest<ServiceFigures>, IReads
{
    internal sealed class Handler(AppDbContext database, VerdictProgress progress, TimeProvider clock) : IRequestHandler<GetServiceFigures, ServiceFigures>
    {
        public async ValueTask<ServiceFigures> Handle(GetServiceFigures query, CancellationToken cancellationToken)
        {
            var states = await database.Verdicts.GroupBy(verdict => verdict.State).Select(group => new { State = group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
            var oldest = await database.Verdicts.Where(verdict => verdict.State == VerdictState.Uploaded).MinAsync(verdict => (DateTimeOffset?)verdict.UploadedAt, cancellationToken);
            var models = await database.Verdicts.Where(verdict => verdict.ModelVersion != null).GroupBy(verdict => verdict.ModelVersion!).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);

            return new ServiceFigures(
                Enum.GetValues<VerdictState>().ToDictionary(state => state.ToString(), state => states.Where(one => one.State == state).Sum(one => one.Count)),
                oldest is { } since ? (int)(clock.GetUtcNow() - since).TotalSeconds : 0,
                progress.Pace,
                models.ToDictionary(model => model.Key, model => model.Count));
        }
    }
}

/// <summary>Figures of the service.</summary>
/// <param name="VerdictsByState">How many verdicts are in each state.</param>
/// <param name="OldestWaitingSeconds">How long the oldest verdict waits to be read; 0 when none does.</param>
/// <param name="SecondsPerVerdict">How long the last ones took to be read.</param>
/// <param name="VerdictsByModel">How many verdicts were read by which model.</param>
public sealed record ServiceFigures(IReadOnlyDictionary<string, int> VerdictsByState, int OldestWaitingSeconds, double SecondsPerVerdict, IReadOnlyDictionary<string, int> VerdictsByModel);
