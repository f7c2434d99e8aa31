using Anonymizer.Core;
using Anonymizer.Core.Review;
using Anonymizer.Core.Zones;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Review.Zones;

/// <summary>A reviewer says which part of the verdict starts at a paragraph; null gives that back to the verdict's structure.</summary>
/// <param name="VerdictId">The verdict.</param>
/// <param name="Segment">The paragraph, by the number of its segment.</param>
/// <param name="Zone">The part, until the next one starts.</param>
public sealed record MarkZone(Guid VerdictId, int Segment, VerdictZone? Zone) : IRequest<VerdictReview>
{
    public sealed class Validator : AbstractValidator<MarkZone>
    {
        public Validator()
        {
            RuleFor(command => command.Segment).GreaterThanOrEqualTo(0);
            RuleFor(command => command.Zone).IsInEnum();
        }
    }

    internal sealed class Handler(Reviews reviews) : IRequestHandler<MarkZone, VerdictReview>
    {
        /// <exception cref="DomainException">review.unknown-paragraph.</exception>
        public async ValueTask<VerdictReview> Handle(MarkZone command, CancellationToken cancellationToken) => await reviews.TakeAsync(
            command.VerdictId,
            review => command.Segment < review.Text.Segments.Count
                ? new ZoneMarked(command.Segment, command.Zone)
                : throw new DomainException("review.unknown-paragraph", "The verdict has no such paragraph. Reload the page."),
            cancellationToken);
    }
}
