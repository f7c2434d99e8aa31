using Anonymizer.Core.Review;
using Anonymizer.Core.Text;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>A reviewer moves the borders of a mention.</summary>
public sealed record ResizeMention(Guid VerdictId, int Id, TextSpan Span) : IRequest<VerdictReview>
{
    internal sealed class Handler(Reviews reviews) : IRequestHandler<ResizeMention, VerdictReview>
    {
        public async ValueTask<VerdictReview> Handle(ResizeMention command, CancellationToken cancellationToken) =>
            await reviews.TakeAsync(command.VerdictId, review => review.Resize(command.Id, command.Span), cancellationToken);
    }
}
