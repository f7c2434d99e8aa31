using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Review.Work;

/// <summary>The people to whom a verdict can be given, by name.</summary>
/// <param name="VerdictId">Which verdict; null for those who review any that the actor sees.</param>
public sealed record ListPeople(Guid? VerdictId = null) : IRequest<IReadOnlyList<Person>>, IReads
{
    internal sealed class Handler(ReviewPeople people, Reviews reviews) : IRequestHandler<ListPeople, IReadOnlyList<Person>>
    {
        public async ValueTask<IReadOnlyList<Person>> Handle(ListPeople query, CancellationToken cancellationToken) => query.VerdictId is { } id
            ? await people.InAsync((await reviews.VerdictAsync(id, cancellationToken)).CourtId, cancellationToken)
            : await people.AllAsync(cancellationToken);
    }
}
