using Anonymizer.Core;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Backup.Scheduling;

/// <summary>Says when backups are made by themselves, and how long they stay.</summary>
/// <param name="Schedule">Minute, hour, day, month, day of the week: "30 2 * * *"; empty for never.</param>
/// <param name="KeepCount">How many stay; 0 for all.</param>
/// <param name="KeepDays">For how many days; 0 for ever.</param>
/// <param name="Check">Is each restored into a scratch place once it is made?</param>
[Allowed(Role.Administrator, Role.Operator)]
public sealed record SetBackupRules(string Schedule, int KeepCount, int KeepDays, bool Check) : IRequest
{
    public sealed class Validator : AbstractValidator<SetBackupRules>
    {
        private const int Most = 10_000;

        public Validator()
        {
            RuleFor(command => command.Schedule).NotNull().MaximumLength(100);
            RuleFor(command => command.KeepCount).InclusiveBetween(0, Most);
            RuleFor(command => command.KeepDays).InclusiveBetween(0, Most);
        }
    }

    internal sealed class Handler(BackupRulesFile file, BackupPlaces places, TimeProvider clock, AfterCommit afterCommit) : IRequestHandler<SetBackupRules>
    {
        /// <exception cref="DomainException">schedule.invalid, backup.postgres.</exception>
        public ValueTask<Unit> Handle(SetBackupRules command, CancellationToken cancellationToken)
        {
            var rules = new BackupRules(command.Schedule.Trim(), command.KeepCount, command.KeepDays, command.Check);

            if (rules.Schedule.Length > 0)
            {
                places.CheckKind();
            }

            rules.NextAfter(clock.GetUtcNow(), clock.LocalTimeZone);
            afterCommit.Do(() =>
            {
                file.Write(rules);

                return Task.CompletedTask;
            });

            return ValueTask.FromResult(Unit.Value);
        }
    }
}
