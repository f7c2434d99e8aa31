using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Text;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>A reviewer marks words that nobody proposed, or that were proposed with other borders; as a known entity, if one is given.</summary>
public sealed record AddAnnotation(Guid VerdictId, IReadOnlyList<TextSpan> Spans, EntityType Type, int? EntityId = null) : IRequest<VerdictReview>
{
    public sealed class Validator : AbstractValidator<AddAnnotation>
    {
        public Validator() => RuleFor(command => command.Spans).NotEmpty();
    }

    internal sealed class Handler(Reviews reviews) : IRequestHandler<AddAnnotation, VerdictReview>
    {
        public async ValueTask<VerdictReview> Handle(AddAnnotation command, CancellationToken cancellationToken) =>
            await reviews.TakeAsync(command.VerdictId, review => review.Add(command.Spans, command.Type, entityId: command.EntityId), cancellationToken);
    }
}
