using Anonymizer.Core.Policy;
using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Routes;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Policy;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Doubts;
using Anonymizer.Word;
using Mediator;

namespace Anonymizer.Web.Routing;

/// <summary>Chooses who must look at a verdict that was just detected, as the policy of its court says.</summary>
/// <param name="VerdictId">The verdict.</param>
/// <param name="IsForeign">No model is made for its language.</param>
internal sealed record RouteVerdict(Guid VerdictId, bool IsForeign) : IRequest<RouteChoice>, IServiceOnly
{
    internal sealed class Handler(AppDbContext database, Reviews reviews, ReviewDoubts doubts, CourtPolicies policies, FileStore files, IWordEngine word, TimeProvider clock)
        : IRequestHandler<RouteVerdict, RouteChoice>
    {
        public async ValueTask<RouteChoice> Handle(RouteVerdict command, CancellationToken cancellationToken)
        {
            var verdict = await reviews.VerdictAsync(command.VerdictId, cancellationToken);
            var policy = (await policies.OfCourtAsync(verdict.Court, cancellationToken)).Policy;
            var facts = await FactsAsync(verdict, command.IsForeign, policy, cancellationToken);
            var choice = RouteChooser.Choose(policy.Routes, facts);
            verdict.GoBy(choice.Route);
            await NoteAsync(facts, choice, policy, cancellationToken);

            return choice;
        }

        private async Task<RouteFacts> FactsAsync(Verdict verdict, bool isForeign, ReplacementPolicy policy, CancellationToken cancellationToken)
        {
            var review = await reviews.GetAsync(verdict.Id, cancellationToken);
            var proposal = review.Suggestions.Select(suggestion => suggestion.Mention).ToList();
            var facts = RouteFacts.Of(verdict.Id, verdict.Court, proposal, await reviews.NearMissesAsync(verdict.Id, cancellationToken));

            return policy.Routes.Automatic is null ? facts with { IsForeign = isForeign } : facts with
            {
                IsForeign = isForeign,
                OpenDoubts = ReviewDoubts.Of(review, await doubts.ContextAsync(verdict.Id, cancellationToken)).Count(doubt => doubt.IsOpen),
                Unread = await UnreadAsync(verdict, cancellationToken),
            };
        }

        private async Task<int> UnreadAsync(Verdict verdict, CancellationToken cancellationToken)
        {
            var file = await word.OpenAsync(await files.ReadAsync(verdict.FileHash, cancellationToken), verdict.Name, cancellationToken);
            var pictures = await word.PicturesAsync(file, cancellationToken);

            return pictures.Count + (await word.ReadAsync(file, cancellationToken)).Coverage.NotInspected.Count();
        }

        private async Task NoteAsync(RouteFacts facts, RouteChoice choice, ReplacementPolicy policy, CancellationToken cancellationToken)
        {
            var row = await database.Set<VerdictRouteRow>().FindAsync([facts.VerdictId], cancellationToken) ?? database.Add(new VerdictRouteRow { VerdictId = facts.VerdictId }).Entity;
            (row.Why, row.Confidence, row.Risk) = (choice.Why, facts.Confidence, facts.Risk);
            (row.PolicyName, row.At) = (new PolicyStamp(policy.Name, policy.Version, null).ToString(), clock.GetUtcNow());
        }
    }
}
