using Anonymizer.Core;
using Anonymizer.Web.Backup.Making;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Mediator;

namespace Anonymizer.Web.Backup.Restoring;

/// <summary>Checks a backup beside the data and makes it ready for the next start.</summary>
[NotAudited("Carries out what somebody asked for, which is entered; that it was restored is entered in the restored ledger.")]
internal sealed record StageRestore(string Name) : IRequest, IServiceOnly
{
    internal sealed class Handler(BackupShelf shelf, Restorer restorer) : IRequestHandler<StageRestore>
    {
        /// <exception cref="DomainException">backup.unknown, backup.damaged, backup.newer, backup.keys, backup.running.</exception>
        public async ValueTask<Unit> Handle(StageRestore command, CancellationToken cancellationToken)
        {
            await restorer.PrepareAsync(shelf.OpenNamed(command.Name), new RestoreChoices(Replace: true), cancellationToken);

            return Unit.Value;
        }
    }
}
