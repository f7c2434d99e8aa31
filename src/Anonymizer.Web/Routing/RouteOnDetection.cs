using Anonymizer.Core.Detection;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Doubts;
using Anonymizer.Core.Review.Routes;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Policy;
using Anonymizer.Web.Review.Doubts;
using Anonymizer.Web.Verdicts;
using Mediator;

namespace Anonymizer.Web.Routing;

/// <summary>Chooses who must look at a verdict that was just detected, as the policy of its court says; what may leave unseen is released once all is on disk.</summary>
/// <remarks>In detection's own transaction, on what it is about to store: who opens the review a moment later meets a verdict that nobody changes any more.</remarks>
internal sealed class RouteOnDetection(AppDbContext database, ReviewDoubts doubts, CourtPolicies policies, AutomaticRelease release, AfterCommit afterCommit, TimeProvider clock)
    : INotificationHandler<VerdictDetected>
{
    public async ValueTask Handle(VerdictDetected notification, CancellationToken cancellationToken)
    {
        var verdict = await database.Verdicts.FindAsync([notification.VerdictId], cancellationToken) ?? throw new NotFoundException("No such verdict.");
        var policy = (await policies.OfCourtAsync(verdict.Court, cancellationToken)).Policy;
        var text = database.VerdictTexts.Local.Single(row => row.VerdictId == verdict.Id);
        var mentions = database.Mentions.Local.Where(row => row.VerdictId == verdict.Id).Select(row => row.ToMention()).OrderBy(mention => mention.Span).ToList();
        var review = VerdictReview.Start(text.ToText(), new DetectionResult(mentions, []));
        var context = await doubts.ContextAsync(verdict.Id, cancellationToken);
        verdict.Leave(review.Pending, Open(review, context));
        var facts = RouteFacts.Of(verdict.Id, verdict.Court, mentions, text.ToNearMisses()) with
        {
            OpenDoubts = Open(review, context with { Pictures = [] }),
            Unread = VerdictTextRow.ToPictures(text.Pictures).Count + notification.NotInspected,
            IsForeign = notification.IsForeign,
        };
        var row = await database.Set<VerdictRouteRow>().FindAsync([facts.VerdictId], cancellationToken) ?? database.Add(new VerdictRouteRow { VerdictId = facts.VerdictId }).Entity;
        var choice = RouteChooser.Choose(policy.Routes, facts).AtLeast(row.Wanted);
        verdict.GoBy(choice.Route);
        Note(row, facts, choice, policy);

        if (choice.Route == ReviewRoute.Automatic)
        {
            afterCommit.Do(() => release.RunAsync(verdict.Id));
        }
    }

    private static int Open(VerdictReview review, DoubtContext context) => ReviewDoubts.Of(review, context).Count(doubt => doubt.IsOpen);

    private void Note(VerdictRouteRow row, RouteFacts facts, RouteChoice choice, ReplacementPolicy policy)
    {
        (row.Why, row.Confidence, row.Risk) = (choice.Why, facts.Confidence, facts.Risk);
        (row.PolicyName, row.At) = (new PolicyStamp(policy.Name, policy.Version, null).ToString(), clock.GetUtcNow());
    }
}
