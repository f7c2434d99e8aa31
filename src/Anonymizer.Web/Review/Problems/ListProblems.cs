using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Review.Problems;

/// <summary>The problem reports of a verdict: the open ones first, then the newest.</summary>
public sealed record ListProblems(Guid VerdictId) : IRequest<IReadOnlyList<VerdictProblem>>, IReads
{
    internal sealed class Handler(AppDbContext database, Reviews reviews, PersonNames names) : IRequestHandler<ListProblems, IReadOnlyList<VerdictProblem>>
    {
        public async ValueTask<IReadOnlyList<VerdictProblem>> Handle(ListProblems query, CancellationToken cancellationToken)
        {
            var verdict = await reviews.VerdictAsync(query.VerdictId, cancellationToken);
            var rows = await database.Set<ProblemRow>().AsNoTracking()
                .Where(row => row.VerdictId == verdict.Id)
                .OrderBy(row => row.ResolvedAt != null).ThenByDescending(row => row.At)
                .ToListAsync(cancellationToken);
            var person = await names.OfAsync(rows.SelectMany(row => new[] { row.By, row.ResolvedBy ?? row.By }), cancellationToken);

            return [.. rows.Select(row => new VerdictProblem(
                row.Id, row.Text, person(row.By), row.At, row.ResolvedBy is { } resolver ? person(resolver) : null, row.ResolvedAt, row.Resolution))];
        }
    }
}

/// <summary>Why a verdict cannot be released, and what was done about it.</summary>
public sealed record VerdictProblem(Guid Id, string Text, Person By, DateTimeOffset At, Person? ResolvedBy, DateTimeOffset? ResolvedAt, string? Resolution)
{
    public bool IsOpen => ResolvedAt is null;

    public override string ToString() => $"VerdictProblem({Id})";
}
