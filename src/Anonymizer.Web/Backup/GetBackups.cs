using Anonymizer.Web.Backup.Making;
using Anonymizer.Web.Backup.Restoring;
using Anonymizer.Web.Backup.Scheduling;
using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Backup;

/// <summary>The backups, when the next is made, what is being done and what failed.</summary>
[Allowed(Role.Administrator, Role.Operator, Role.Auditor)]
public sealed record GetBackups : IRequest<BackupsView>, IReads
{
    internal sealed class Handler(BackupShelf shelf, BackupWork work, BackupRulesFile file, BackupPlaces places, TimeProvider clock) : IRequestHandler<GetBackups, BackupsView>
    {
        public ValueTask<BackupsView> Handle(GetBackups query, CancellationToken cancellationToken)
        {
            var rules = file.Read().Rules;

            return ValueTask.FromResult(new BackupsView(
                rules, rules.NextAfter(clock.GetUtcNow(), clock.LocalTimeZone), work.IsBusy, work.Current?.Step, work.Failure,
                RestoreSwap.Waiting(places)?.Name, places.AreBesideTheData, shelf.List()));
        }
    }
}

/// <summary>The backups, and what is done with them.</summary>
/// <param name="Rules">When they are made by themselves, and how long they stay.</param>
/// <param name="NextAt">When the next is made; null for never.</param>
/// <param name="IsBusy">Is something being done, or about to be?</param>
/// <param name="Doing">What; null for nothing.</param>
/// <param name="Failure">What failed last; null where the last succeeded.</param>
/// <param name="Waiting">The backup that takes the place of the data at the next start; null for none.</param>
/// <param name="AreBesideTheData">Do they lie in the data folder, and so on the same disk?</param>
/// <param name="Backups">The newest first.</param>
public sealed record BackupsView(
    BackupRules Rules, DateTimeOffset? NextAt, bool IsBusy, BackupStep? Doing, BackupFailure? Failure, string? Waiting, bool AreBesideTheData, IReadOnlyList<BackupLine> Backups);
