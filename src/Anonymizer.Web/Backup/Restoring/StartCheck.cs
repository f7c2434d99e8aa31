using Anonymizer.Core;
using Anonymizer.Web.Backup.Making;
using Anonymizer.Web.Backup.Scheduling;
using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Backup.Restoring;

/// <summary>Restores a backup into a scratch place and looks whether it is whole; the list says what was found.</summary>
/// <param name="Name">Which.</param>
[Allowed(Role.Administrator, Role.Operator)]
public sealed record StartCheck(string Name) : IRequest
{
    internal sealed class Handler(BackupShelf shelf, BackupWork work, AfterCommit afterCommit) : IRequestHandler<StartCheck>
    {
        /// <exception cref="DomainException">backup.unknown, backup.damaged, backup.newer.</exception>
        public ValueTask<Unit> Handle(StartCheck command, CancellationToken cancellationToken)
        {
            var name = shelf.OpenNamed(command.Name).Manifest.Name;
            afterCommit.Do(() => work.AddAsync(new BackupTask(BackupStep.Check, name)));

            return ValueTask.FromResult(Unit.Value);
        }
    }
}
