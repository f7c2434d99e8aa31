using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Sessions;

/// <summary>The models whose proposals wait for review, for the choice of a session's pool.</summary>
public sealed record ListProposers : IRequest<IReadOnlyList<string>>, IReads
{
    private const int Most = 50;

    internal sealed class Handler(AppDbContext database) : IRequestHandler<ListProposers, IReadOnlyList<string>>
    {
        public async ValueTask<IReadOnlyList<string>> Handle(ListProposers query, CancellationToken cancellationToken) =>
            await database.Verdicts.AsNoTracking()
                .Where(verdict => verdict.ModelVersion != null && (verdict.State == VerdictState.Detected || verdict.State == VerdictState.InReview))
                .Select(verdict => verdict.ModelVersion!)
                .Distinct()
                .OrderByDescending(version => version)
                .Take(Most)
                .ToListAsync(cancellationToken);
    }
}
