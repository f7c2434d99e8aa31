using Anonymizer.Web.Data;
using Anonymizer.Web.Data.Postgres;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Mediator;

namespace Anonymizer.Web.Cluster;

/// <summary>A verdict's work is done.</summary>
[NotAudited("Hands out work; what is done with it is entered.")]
internal sealed record EndLease(Guid VerdictId, int Epoch) : IRequest, IServiceOnly
{
    internal sealed class Handler(AppDbContext database) : IRequestHandler<EndLease>
    {
        public ValueTask<Unit> Handle(EndLease command, CancellationToken cancellationToken)
        {
            database.Remove(new LeaseRow { VerdictId = command.VerdictId, ChunkId = Guid.Empty, Epoch = command.Epoch, At = DateTimeOffset.UnixEpoch });

            return ValueTask.FromResult(Unit.Value);
        }
    }
}
