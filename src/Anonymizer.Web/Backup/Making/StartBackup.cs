using Anonymizer.Web.Backup.Scheduling;
using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Backup.Making;

/// <summary>Makes a backup now; it stands in the list when it is done.</summary>
[Allowed(Role.Administrator, Role.Operator)]
public sealed record StartBackup : IRequest
{
    internal sealed class Handler(BackupPlaces places, BackupWork work, AfterCommit afterCommit) : IRequestHandler<StartBackup>
    {
        /// <exception cref="Core.DomainException">backup.postgres.</exception>
        public ValueTask<Unit> Handle(StartBackup command, CancellationToken cancellationToken)
        {
            places.CheckKind();
            afterCommit.Do(() => work.AddAsync(new BackupTask(BackupStep.Make)));

            return ValueTask.FromResult(Unit.Value);
        }
    }
}
