using Anonymizer.Core;
using Anonymizer.Core.Cases;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Readings;
using Anonymizer.Core.Review.Work;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Anonymizer.Web.Policy;
using Anonymizer.Web.Review.Cases;
using Mediator;

namespace Anonymizer.Web.Review.Readings;

/// <summary>What two readers of a verdict disagree on, and what of it is settled.</summary>
[ShowsOriginal]
public sealed record GetAdjudication(Guid VerdictId) : IRequest<AdjudicationFile>, IReads
{
    internal sealed class Handler(Reviews reviews, SecondReadings readings, CourtPolicies policies, CaseMemory memory, ReplacementPlanner planner) : IRequestHandler<GetAdjudication, AdjudicationFile>
    {
        public async ValueTask<AdjudicationFile> Handle(GetAdjudication query, CancellationToken cancellationToken)
        {
            var verdict = await reviews.VerdictAsync(query.VerdictId, cancellationToken);
            var (round, comparison) = await Open(reviews, readings, verdict.Id, cancellationToken);
            var settled = await readings.SettlementsAsync(verdict.Id, round, cancellationToken);

            var policy = (await policies.OfCourtAsync(verdict.Court, cancellationToken)).Policy;
            var file = await memory.OfAsync(verdict.Id, cancellationToken);

            return new AdjudicationFile(verdict.Id, verdict.Name, comparison.First.Text, comparison.Disagreements, settled.ToDictionary(row => row.Key, row => row.Choice, StringComparer.Ordinal))
            {
                CourtId = verdict.CourtId,
                FirstBecomes = Becomes(comparison.First, policy, file),
                SecondBecomes = Becomes(comparison.Second, policy, file),
            };
        }

        private Dictionary<int, string?> Becomes(VerdictReview review, ReplacementPolicy policy, CaseFile file) => planner
            .Plan(review.Text, review.Entities, policy, CasePlan.OptionsOf(review, file)).Entities
            .ToDictionary(entity => entity.EntityId, entity => entity.IsKept ? null : entity.Text);
    }

    /// <exception cref="DomainException">adjudication.none.</exception>
    internal static async Task<(int Round, ReadingComparison Comparison)> Open(Reviews reviews, SecondReadings readings, Guid verdictId, CancellationToken cancellationToken)
    {
        var reading = await readings.OfActorAsync(verdictId, cancellationToken);

        if (reading is not { Blocked: WorkAccess.Adjudicating, Open: { } open })
        {
            throw new DomainException("adjudication.none", "There is nothing to settle in this verdict: not both of two readers are done, or all of it is settled.");
        }

        var first = await reviews.GetAsync(verdictId, reading: 0, cancellationToken);
        var second = await reviews.GetAsync(verdictId, open.Round, cancellationToken);

        return (open.Round, ReadingComparison.Of(first, second));
    }
}

/// <summary>The disagreements of two readers of a verdict.</summary>
/// <param name="Settled">Whose answer holds, by the key of the disagreement.</param>
public sealed record AdjudicationFile(
    Guid VerdictId, string Name, VerdictText Text, IReadOnlyList<Disagreement> Disagreements, IReadOnlyDictionary<string, Reader> Settled)
{
    /// <summary>The verdict's court; null for none.</summary>
    public Guid? CourtId { get; init; }

    /// <summary>What the first reader's decisions put in place of an entity; null where it stays visible.</summary>
    public IReadOnlyDictionary<int, string?> FirstBecomes { get; init; } = new Dictionary<int, string?>();

    /// <summary>What the second reader's decisions put in place of an entity; null where it stays visible.</summary>
    public IReadOnlyDictionary<int, string?> SecondBecomes { get; init; } = new Dictionary<int, string?>();

    public int Open => Disagreements.Count(one => !Settled.ContainsKey(one.Key));

    public override string ToString() => $"AdjudicationFile({VerdictId}, {Disagreements.Count})";
}
