using Anonymizer.Core.Detection;
using Anonymizer.Core.Quality;
using Anonymizer.Core.Review;
using Anonymizer.Core.Text;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Archive.Auditing;

/// <summary>A person is done with a verdict of a campaign's sample: what the proposal would have shown and what it masked too much is counted, in the same transaction. Done anew, it is counted anew.</summary>
internal sealed class AuditOnCompletion(AppDbContext database, Reviews reviews, CurrentActor actor, TimeProvider clock) : INotificationHandler<ReviewCompleted>
{
    public async ValueTask Handle(ReviewCompleted notification, CancellationToken cancellationToken)
    {
        if (actor.Value == Actor.Service
            || await database.Set<ArchiveFileRow>().SingleOrDefaultAsync(row => row.VerdictId == notification.VerdictId && row.IsSampled, cancellationToken) is not { } file)
        {
            return;
        }

        var verdict = await reviews.VerdictAsync(notification.VerdictId, cancellationToken);
        var proposal = await reviews.AtAsync(verdict.Id, reading: 0, sequence: 0, cancellationToken);
        var found = AuditedDocument.Of(MaskedIn(proposal.Suggestions.Select(suggestion => suggestion.Mention)), MaskedIn(notification.Review.Annotations));
        file.Audit(found, verdict.Route == ReviewRoute.AuditSample, TextWords.In(notification.Review.Text.Value).Count, clock.GetUtcNow());
    }

    private static List<TextSpan> MaskedIn(IEnumerable<Mention> mentions) => [.. mentions.Where(mention => mention.Need != Need.NoMask).Select(mention => mention.Span)];
}
