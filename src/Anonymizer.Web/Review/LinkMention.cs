using Anonymizer.Core.Review;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>A reviewer says whom a mention means: another entity of the verdict, or, with none, one of its own.</summary>
public sealed record LinkMention(Guid VerdictId, int Id, int? EntityId) : IRequest<VerdictReview>
{
    internal sealed class Handler(Reviews reviews) : IRequestHandler<LinkMention, VerdictReview>
    {
        public async ValueTask<VerdictReview> Handle(LinkMention command, CancellationToken cancellationToken) =>
            await reviews.TakeAsync(command.VerdictId, review => command.EntityId is { } entityId ? new MentionLinked(command.Id, entityId) : review.Unlink(command.Id), cancellationToken);
    }
}
