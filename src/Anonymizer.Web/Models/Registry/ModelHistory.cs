using Anonymizer.Web.Data;
using Anonymizer.Web.Observability;
using Anonymizer.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Models.Registry;

/// <summary>What was done with models, and what follows from it for now.</summary>
internal sealed class ModelHistory(AppDbContext database, PersonNames names, CurrentActor actor, OperationMeters meters, TimeProvider clock)
{
    private IQueryable<ModelEventRow> NewestFirst => database.Set<ModelEventRow>().AsNoTracking().OrderByDescending(row => row.At).ThenByDescending(row => row.Id);

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<ModelEvent>> ReadAsync(string? version, int most, CancellationToken cancellationToken)
    {
        var rows = await NewestFirst.Where(row => version == null || row.Version == version || row.Before == version).Take(most).ToListAsync(cancellationToken);
        var person = await names.OfAsync(rows.Select(row => row.By), cancellationToken);

        return [.. rows.Select(row => new ModelEvent(row.Step, row.Version, row.Before, row.Language, row.At, person(row.By).Name, row.Reason))];
    }

    /// <summary>What was in use before the one that is now was promoted; null where nobody knows. A roll-back is no promotion: a second one goes further back, not forth.</summary>
    public Task<string?> BeforeAsync(string active, string? language, CancellationToken cancellationToken) => NewestFirst
        .Where(row => row.Version == active && row.Language == language && row.Before != null && (row.Step == ModelStep.Promoted || row.Step == ModelStep.Overridden))
        .Select(row => row.Before)
        .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The candidate that runs beside, and since when; null where none does.</summary>
    public async Task<(string Version, DateTimeOffset Since)?> ShadowAsync(CancellationToken cancellationToken)
    {
        var last = await NewestFirst.Where(row => row.Step == ModelStep.ShadowStarted || row.Step == ModelStep.ShadowStopped).FirstOrDefaultAsync(cancellationToken);

        return last is { Step: ModelStep.ShadowStarted } ? (last.Version, last.At) : null;
    }

    public async Task AddAsync(ModelStep step, string version, string? before, string? language, string reason, CancellationToken cancellationToken, Anonymizer.Core.Evaluation.Promotion.GateDecision? gate = null)
    {
        var now = clock.NowAfter(await database.Set<ModelEventRow>().MaxAsync(row => (DateTimeOffset?)row.At, cancellationToken));
        database.Add(new ModelEventRow { Id = Guid.CreateVersion7(now), Step = step, Version = version, Before = before, Language = language, Gate = gate, By = actor.Value.Id, At = now, Reason = reason });
        meters.Moved(WireEnum.Write(step).Replace('-', '_'));
    }
}

/// <summary>Somebody did something with a model.</summary>
/// <param name="Before">What was in use before, or null.</param>
/// <param name="ByName">Null for the service or a program.</param>
public sealed record ModelEvent(ModelStep Step, string Version, string? Before, string? Language, DateTimeOffset At, string? ByName, string Reason);
