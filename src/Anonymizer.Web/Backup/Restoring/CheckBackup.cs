using Anonymizer.Core;
using Anonymizer.Web.Backup.Making;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Mediator;

namespace Anonymizer.Web.Backup.Restoring;

/// <summary>Restores a backup into a scratch place and looks whether it is whole.</summary>
[NotAudited("Changes nothing but a note with the backup; who asked for it is entered.")]
internal sealed record CheckBackup(string Name) : IRequest, IServiceOnly
{
    internal sealed class Handler(BackupShelf shelf, Restorer restorer) : IRequestHandler<CheckBackup>
    {
        /// <exception cref="DomainException">backup.unknown, backup.damaged, backup.newer, backup.keys, backup.running.</exception>
        public async ValueTask<Unit> Handle(CheckBackup command, CancellationToken cancellationToken)
        {
            await restorer.CheckAsync(shelf.OpenNamed(command.Name), null, cancellationToken);

            return Unit.Value;
        }
    }
}
