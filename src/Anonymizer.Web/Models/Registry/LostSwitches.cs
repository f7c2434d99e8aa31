using Anonymizer.Ner.Models;
using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Models.Registry;

/// <summary>A promotion or roll-back that is in the history is made at the next start, where the service ended before active.json was written.</summary>
/// <remarks>An active.json that was written after it is what somebody chose with the command line since, and stays.</remarks>
internal sealed class LostSwitches(IServiceScopeFactory scopes, ModelRegistry registry, ILogger<LostSwitches> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var switches = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<ModelEventRow>().AsNoTracking()
            .Where(row => row.Before != null && (row.Step == ModelStep.Promoted || row.Step == ModelStep.Overridden || row.Step == ModelStep.RolledBack))
            .ToListAsync(cancellationToken);

        foreach (var last in switches.GroupBy(row => row.Language).Select(row => row.MaxBy(step => step.At)!).Where(IsLost))
        {
            registry.Activate(last.Version, last.Language);
            log.LogWarning("Model {Version} was put to use: the service had ended in the middle of that.", last.Version);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private bool IsLost(ModelEventRow last) => registry.IsAny
        && registry.ReadActive().VersionFor(last.Language) == last.Before
        && last.Before != last.Version
        && registry.ActiveSince < last.At
        && ModelFolder.IsAt(Path.Combine(registry.Folder, last.Version));
}
