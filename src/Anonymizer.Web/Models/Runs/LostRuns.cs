using System.Diagnostics;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Models.Runs;

/// <summary>When the service starts no run can be under way: one that seems so was cut with the service. It is marked, and a process that outlived the service is ended.</summary>
internal sealed class LostRuns(IServiceScopeFactory scopes, Door door, IOptions<StorageOptions> storage, RunFiles files, ILogger<LostRuns> log) : IHostedService
{
    private static readonly TimeSpan SameStart = TimeSpan.FromSeconds(2);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var lost = await database.Set<TrainingRunRow>().AsNoTracking().Where(run => run.Slot != null && run.State != TrainingState.Waiting).ToListAsync(cancellationToken);

        foreach (var run in lost.Where(IsOurs))
        {
            EndProcess(run);
            await files.CloseAsync(run.Version);
            await door.TellAsync(EndRun.Of(run.Id, TrainingState.Lost, RunWorker.Lost()), Actor.Service, cancellationToken);
            log.LogWarning("Run {RunId} was under way when the service ended.", run.Id);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Another node may be at work on it: its folder lies there.</summary>
    private bool IsOurs(TrainingRunRow run) => !storage.Value.IsInPostgres || Directory.Exists(files.FolderOf(run.Version));

    /// <summary>Only the very process: its number may have been given to another one since.</summary>
    private static void EndProcess(TrainingRunRow run)
    {
        if (run is not { ProcessId: { } id, ProcessStart: { } start })
        {
            return;
        }

        try
        {
            using var process = Process.GetProcessById(id);

            if ((process.StartTime - start.LocalDateTime).Duration() < SameStart)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It is over, or not ours.
        }
    }
}
