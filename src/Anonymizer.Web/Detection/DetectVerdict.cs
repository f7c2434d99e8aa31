using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Detection;

/// <summary>Reads one verdict, finds what may identify somebody and stores it as suggestions.</summary>
public sealed record DetectVerdict(Guid VerdictId) : IRequest, IServiceOnly
{
    internal sealed class Handler(AppDbContext database) : IRequestHandler<DetectVerdict>
    {
        public async ValueTask<Unit> Handle(DetectVerdict command, CancellationToken cancellationToken)
        {
            await database.Verdicts.FindAsync([command.VerdictId], cancellationToken);
            throw new NotSupportedException("wip");
        }
    }
}
