using Anonymizer.Core;
using Anonymizer.Web.Data;
using Anonymizer.Web.Observability;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Verdicts.Intake;
using Quartz;

namespace Anonymizer.Web.Archive.Taking;

/// <summary>Uploads the waiting files of running campaigns, as long as there is room in the queue: from there on they are verdicts like all others.</summary>
/// <remarks>Whatever ends it, or does it twice: a file that was uploaded is the campaign's in the same transaction (<see cref="LinkOnUpload"/>), and one that was not waits.</remarks>
[DisallowConcurrentExecution]
internal sealed class TakeJob(Door door, FileIntake intake, FileStore files, ArchiveMeters meters, IHostApplicationLifetime lifetime, ILogger<TakeJob> log) : IJob
{
    public static readonly JobKey Key = new("archive");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        while (await door.AskAsync(new DropFiles(), Actor.Service, cancellationToken) is { Count: > 0 })
        {
        }

        while (await door.AskAsync(new NextFiles(), Actor.Service, cancellationToken) is { Count: > 0 } next)
        {
            foreach (var file in next)
            {
                if (lifetime.ApplicationStopping.IsCancellationRequested || !await TakeAsync(file, cancellationToken))
                {
                    return;
                }
            }
        }
    }

    /// <returns>False where the next would fare no better now.</returns>
    private async Task<bool> TakeAsync(NextFile file, CancellationToken cancellationToken)
    {
        try
        {
            var taken = await intake.TakeAsync(await files.ReadAsync(file.FileHash, cancellationToken), file.Name, file.ToUpload, file.Actor, cancellationToken);

            if (taken.Code is { } code && IsObstacle(code))
            {
                log.LogWarning("The files of a campaign wait: {Code}", code);

                return false;
            }

            if (taken.Verdict is not { IsNew: true })
            {
                await door.TellAsync(new SettleFile(file.FileId, taken.Verdict?.Id, taken.Code, taken.Message), Actor.Service, cancellationToken);
            }

            meters.Took(taken.Verdict switch { null => "refused", { IsNew: true } => "taken", _ => "known" });
        }
        catch (Exception lost) when (lost is FileNotFoundException or DirectoryNotFoundException or InvalidDataException)
        {
            await RefuseAsync(file, FileLost(), cancellationToken);
        }
        catch (DomainException second) when (ChangedMeanwhile.IsTold(second))
        {
            // stopped, or taken by somebody else's upload, while it was on its way
        }
        catch (Exception bug) when (bug is not (DomainException or OperationCanceledException or OutOfMemoryException) && StorageFault.Of(bug) is null)
        {
            log.LogError("A file of a campaign ended in {Type} at {Stack}", bug.GetBaseException().GetType().FullName, bug.StackTrace);
            await RefuseAsync(file, FileFailed(), cancellationToken); // one bad file stops no other
        }

        return true;
    }

    private async Task RefuseAsync(NextFile file, DomainException why, CancellationToken cancellationToken)
    {
        await door.TellAsync(new SettleFile(file.FileId, null, why.Code, why.Message), Actor.Service, cancellationToken);
        meters.Took("refused");
    }

    private static DomainException FileFailed() => new("campaign.file-failed", "The file could not be taken in. Send it again; if it stays, tell the operator.");

    private static DomainException FileLost() => new("campaign.file-lost", "The file is not where it was put. Send it again.");

    private static bool IsObstacle(string code) => code == ChangedMeanwhile.Code || code.StartsWith("storage.", StringComparison.Ordinal);
}
