using Anonymizer.Core.Review.Versions;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Review.Versions;

/// <summary>The versions of a verdict's review, oldest first: the machine's proposal, then each saved review.</summary>
public sealed record ListVersions(Guid VerdictId) : IRequest<IReadOnlyList<ReviewVersion>>, IReads
{
    internal sealed class Handler(Reviews reviews, ReviewVersions versions, PersonNames names) : IRequestHandler<ListVersions, IReadOnlyList<ReviewVersion>>
    {
        public async ValueTask<IReadOnlyList<ReviewVersion>> Handle(ListVersions query, CancellationToken cancellationToken)
        {
            var verdict = await reviews.VerdictAsync(query.VerdictId, cancellationToken);
            var rows = await versions.ListAsync(verdict.Id, cancellationToken);
            var person = await names.OfAsync(rows.Select(row => row.By), cancellationToken);
            var saved = rows.Select(row => new ReviewVersion(row.Number, row.Kind, person(row.By), row.At, ModelVersion: null));

            return verdict.State is VerdictState.Uploaded or VerdictState.Failed
                ? [.. saved]
                : [new ReviewVersion(ReviewVersions.Proposal, VersionKind.Proposal, By: null, At: null, verdict.ModelVersion), .. saved];
        }
    }
}

/// <summary>One version of a verdict's review.</summary>
/// <param name="Number">From 1 within the verdict.</param>
/// <param name="Kind">What it is.</param>
/// <param name="By">Who saved it; null for the machine.</param>
/// <param name="At">When it was saved; null for the machine's.</param>
/// <param name="ModelVersion">The model that proposed version 1.</param>
public sealed record ReviewVersion(int Number, VersionKind Kind, Person? By, DateTimeOffset? At, string? ModelVersion);
