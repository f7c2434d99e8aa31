using Anonymizer.Core.Review.Doubts;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Mediator;

namespace Anonymizer.Web.Review.Doubts;

/// <summary>Counts what is left to decide in a verdict, for the list of verdicts; detection counts by itself.</summary>
[NotAudited("Counts what is left, for the list.")]
internal sealed record CountDoubts(Guid VerdictId) : IRequest, IServiceOnly
{
    internal sealed class Handler(Reviews reviews, ReviewDoubts doubts) : IRequestHandler<CountDoubts>
    {
        public async ValueTask<Unit> Handle(CountDoubts command, CancellationToken cancellationToken)
        {
            var review = await reviews.GetAsync(command.VerdictId, cancellationToken);
            var found = ReviewDoubts.Of(review, await doubts.ContextAsync(command.VerdictId, cancellationToken));
            await doubts.NoteAsync(command.VerdictId, review.Pending, found.Count(doubt => doubt.IsOpen), cancellationToken);

            return Unit.Value;
        }
    }
}
