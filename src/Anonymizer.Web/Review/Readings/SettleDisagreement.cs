using Anonymizer.Core;
using Anonymizer.Core.Review.Readings;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review.Work;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Review.Readings;

/// <summary>Says whose answer holds in one disagreement; none opens it again. Stored at once, with who and when.</summary>
public sealed record SettleDisagreement(Guid VerdictId, string Key, Reader? Choice) : IRequest
{
    public sealed class Validator : AbstractValidator<SettleDisagreement>
    {
        public Validator() => RuleFor(command => command.Choice).IsInEnum();
    }

    internal sealed class Handler(AppDbContext database, Reviews reviews, SecondReadings readings, WorkDesk desk, CurrentActor actor, TimeProvider clock) : IRequestHandler<SettleDisagreement>
    {
        public async ValueTask<Unit> Handle(SettleDisagreement command, CancellationToken cancellationToken)
        {
            var (round, comparison) = await GetAdjudication.Open(reviews, readings, command.VerdictId, cancellationToken);

            if (comparison.Disagreements.All(one => one.Key != command.Key))
            {
                throw new DomainException("adjudication.unknown", "There is no such disagreement in this verdict any more. Reload the page.");
            }

            Settle(command, round, (await readings.SettlementsAsync(command.VerdictId, round, cancellationToken)).Find(row => row.Key == command.Key));
            desk.Tell(command.VerdictId);

            return Unit.Value;
        }

        private void Settle(SettleDisagreement command, int round, SettlementRow? row)
        {
            if (row is null && command.Choice is { } choice)
            {
                database.Add(new SettlementRow { VerdictId = command.VerdictId, Round = round, Key = command.Key, Choice = choice, By = actor.Value.Id, At = clock.GetUtcNow() });
            }
            else if (row is not null && command.Choice is { } other)
            {
                (row.Choice, row.By, row.At) = (other, actor.Value.Id, clock.GetUtcNow());
            }
            else if (row is not null)
            {
                database.Remove(row);
            }
        }
    }
}
