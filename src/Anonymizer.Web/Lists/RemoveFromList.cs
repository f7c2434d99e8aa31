using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Lists;

/// <summary>Takes a term off its list; what was read before stays as it is.</summary>
public sealed record RemoveFromList(Guid Id) : IRequest
{
    internal sealed class Handler(AppDbContext database) : IRequestHandler<RemoveFromList>
    {
        public async ValueTask<Unit> Handle(RemoveFromList command, CancellationToken cancellationToken)
        {
            database.Remove(await database.Set<ListedTermRow>().FindAsync([command.Id], cancellationToken) ?? throw new NotFoundException("This term is not on the list any more."));

            return Unit.Value;
        }
    }
}
