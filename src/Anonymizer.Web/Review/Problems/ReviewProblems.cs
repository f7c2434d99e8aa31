using Anonymizer.Core;
using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Review.Problems;

/// <summary>The problem reports of a verdict: an open one stops its release.</summary>
internal sealed class ReviewProblems(AppDbContext database)
{
    public Task<int> OpenAsync(Guid verdictId, CancellationToken cancellationToken) =>
        database.Set<ProblemRow>().CountAsync(row => row.VerdictId == verdictId && row.ResolvedAt == null, cancellationToken);

    /// <exception cref="DomainException">release.problem: a report is open.</exception>
    public async Task RefuseReleaseAsync(Guid verdictId, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(verdictId, cancellationToken);

        if (open > 0)
        {
            throw new DomainException("release.problem", open == 1
                ? "A problem report is open: somebody said that this verdict cannot be released. Resolve it first; it stands on the page of the verdict."
                : $"{open} problem reports are open: somebody said that this verdict cannot be released. Resolve them first; they stand on the page of the verdict.");
        }
    }
}
