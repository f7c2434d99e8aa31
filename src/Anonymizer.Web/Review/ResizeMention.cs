using Anonymizer.Core.Review;
using Anonymizer.Core.Text;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>A reviewer moves the borders of a mention: to whole words, or to exactly these characters.</summary>
public sealed record ResizeMention(Guid VerdictId, int Id, TextSpan Span, bool IsExact = false) : IRequest<VerdictReview>
{
    internal sealed class Handler(Reviews reviews) : IRequestHandler<ResizeMention, VerdictReview>
    {
        public async ValueTask<VerdictReview> Handle(ResizeMention command, CancellationToken cancellationToken) =>
            await reviews.TakeAsync(command.VerdictId, review => command.IsExact ? review.ResizeExactly(command.Id, command.Span) : review.Resize(command.Id, command.Span), cancellationToken);
    }
}
