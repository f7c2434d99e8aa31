using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Review.Readings;

/// <summary>Every disagreement is settled: the settled review is the next version. If a doubt is open in it, the review goes on; else it is complete.</summary>
public sealed record FinishAdjudication(Guid VerdictId) : IRequest
{
    internal sealed class Handler(Reviews reviews, SecondReadings readings, ReviewEnd end, CurrentActor actor, TimeProvider clock) : IRequestHandler<FinishAdjudication>
    {
        public async ValueTask<Unit> Handle(FinishAdjudication command, CancellationToken cancellationToken)
        {
            var verdict = await reviews.VerdictAsync(command.VerdictId, cancellationToken);
            var (round, comparison) = await GetAdjudication.Open(reviews, readings, verdict.Id, cancellationToken);
            var settled = await readings.SettlementsAsync(verdict.Id, round, cancellationToken);
            var action = comparison.Settle(settled.ToDictionary(row => row.Key, row => row.Choice, StringComparer.Ordinal));
            var row = (await readings.OfActorAsync(verdict.Id, cancellationToken)).Open!;
            row.Settle(actor.Value.Id, clock.GetUtcNow());

            await end.AdjudicatedAsync(verdict, reviews.Add(verdict.Id, reading: 0, comparison.First, action), cancellationToken);

            return Unit.Value;
        }
    }
}
