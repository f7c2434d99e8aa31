using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Verdicts;

/// <summary>Puts a failed verdict back into the queue.</summary>
public sealed record RetryVerdict(Guid VerdictId) : IRequest
{
    internal sealed class Handler(AppDbContext database, IPublisher publisher) : IRequestHandler<RetryVerdict>
    {
        public async ValueTask<Unit> Handle(RetryVerdict command, CancellationToken cancellationToken)
        {
            var verdict = await database.Verdicts.FindAsync([command.VerdictId], cancellationToken) ?? throw new NotFoundException("No such verdict.");
            verdict.Retry();
            await publisher.Publish(new VerdictUploaded(verdict.Id), cancellationToken);

            return Unit.Value;
        }
    }
}
