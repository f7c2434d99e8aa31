using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Review.Work;

/// <summary>The people to whom a verdict can be given, by name.</summary>
public sealed record ListPeople : IRequest<IReadOnlyList<Person>>, IReads
{
    internal sealed class Handler(ReviewPeople people) : IRequestHandler<ListPeople, IReadOnlyList<Person>>
    {
        public async ValueTask<IReadOnlyList<Person>> Handle(ListPeople query, CancellationToken cancellationToken) => await people.AllAsync(cancellationToken);
    }
}
