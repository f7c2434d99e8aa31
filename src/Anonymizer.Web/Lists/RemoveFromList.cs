using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Mediator;

namespace Anonymizer.Web.Lists;

/// <summary>Takes a term off its list; what was read before stays as it is.</summary>
[ForCourts]
public sealed record RemoveFromList(Guid Id) : IRequest
{
    internal sealed class Handler(AppDbContext database, ListSight sight) : IRequestHandler<RemoveFromList>
    {
        public async ValueTask<Unit> Handle(RemoveFromList command, CancellationToken cancellationToken)
        {
            var row = await database.Set<ListedTermRow>().FindAsync([command.Id], cancellationToken);
            database.Remove(row is not null && (await sight.SeesAsync(cancellationToken))(row) ? row : throw new NotFoundException("This term is not on the list any more."));

            return Unit.Value;
        }
    }
}
