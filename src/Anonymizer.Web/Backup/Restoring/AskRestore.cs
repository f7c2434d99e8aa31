using Anonymizer.Core;
using Anonymizer.Web.Backup.Making;
using Anonymizer.Web.Backup.Scheduling;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Backup.Restoring;

/// <summary>Has a backup checked and made ready to take the place of the data when the service is started the next time. Until then it can be taken back.</summary>
/// <param name="Name">Which.</param>
/// <param name="Confirmation">Its name once more, written by whoever asks.</param>
[Allowed(Role.Administrator, Role.Operator)]
public sealed record AskRestore(string Name, string Confirmation) : IRequest
{
    public sealed class Validator : AbstractValidator<AskRestore>
    {
        public Validator() => RuleFor(command => command.Confirmation).Equal(command => command.Name).WithMessage("Write the name of the backup to confirm that it takes the place of all data.");
    }

    internal sealed class Handler(BackupShelf shelf, BackupWork work, AfterCommit afterCommit) : IRequestHandler<AskRestore>
    {
        /// <exception cref="DomainException">backup.unknown, backup.damaged, backup.newer.</exception>
        public ValueTask<Unit> Handle(AskRestore command, CancellationToken cancellationToken)
        {
            var name = shelf.OpenNamed(command.Name).Manifest.Name;
            afterCommit.Do(() => work.AddAsync(new BackupTask(BackupStep.Restore, name)));

            return ValueTask.FromResult(Unit.Value);
        }
    }
}
