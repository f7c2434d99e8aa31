using Anonymizer.Core;
using Anonymizer.Core.Cases;
using Anonymizer.Core.Review;
using Mediator;

namespace Anonymizer.Web.Review.Cases;

/// <summary>A reviewer takes over what an earlier verdict of the case decided of the same entity, and so says that it is the same.</summary>
public sealed record TakeEarlier(Guid VerdictId, int EntityId, Guid CaseEntityId) : IRequest<VerdictReview>
{
    internal sealed class Handler(Reviews reviews, CaseMemory memory) : IRequestHandler<TakeEarlier, VerdictReview>
    {
        public async ValueTask<VerdictReview> Handle(TakeEarlier command, CancellationToken cancellationToken)
        {
            var file = await memory.OfAsync(command.VerdictId, cancellationToken);

            return await reviews.TakeAsync(command.VerdictId, review => EventOf(review, file, command), cancellationToken);
        }

        private static EarlierTaken EventOf(VerdictReview review, CaseFile file, TakeEarlier command)
        {
            var type = review.Suggestions.FirstOrDefault(suggestion => suggestion.Mention.EntityId == command.EntityId)?.Mention.Type;
            var known = file.Entities.FirstOrDefault(entity => entity.Id == command.CaseEntityId && entity.Type == type)
                ?? throw new DomainException("case.unknown-entity", "The case does not know it any more, or as something else. Load the page again.");

            return new EarlierTaken(command.EntityId, known.Id, known.Decision, known.Need, known.Role);
        }
    }
}
