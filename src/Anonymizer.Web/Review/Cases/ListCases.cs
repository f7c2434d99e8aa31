using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Review.Cases;

/// <summary>The cases, in the order in which they came.</summary>
/// <param name="After">Only what came after this one; null for the first.</param>
/// <param name="Limit">How many at most, 1 to 500.</param>
public sealed record ListCases(Guid? After, int Limit) : IRequest<CaseList>, IReads
{
    public sealed class Validator : AbstractValidator<ListCases>
    {
        public Validator() => RuleFor(query => query.Limit).InclusiveBetween(1, 500);
    }

    internal sealed class Handler(AppDbContext database) : IRequestHandler<ListCases, CaseList>
    {
        public async ValueTask<CaseList> Handle(ListCases query, CancellationToken cancellationToken)
        {
            var rows = await database.Set<CaseRow>().AsNoTracking()
                .Where(row => query.After == null || row.Id.CompareTo(query.After.Value) > 0)
                .Where(row => database.Verdicts.Any(verdict => verdict.CaseId == row.Id))
                .OrderBy(row => row.Id)
                .Take(query.Limit + 1)
                .Select(row => new CaseLine(row.Id, row.Number, database.Verdicts.Count(verdict => verdict.CaseId == row.Id)))
                .ToListAsync(cancellationToken);
            var cases = rows.Take(query.Limit).ToList();

            return new CaseList(cases, rows.Count > cases.Count ? cases[^1].Id : null);
        }
    }
}

/// <summary>One page of the cases.</summary>
/// <param name="Cases">In the order in which they came.</param>
/// <param name="Next">What to send as cursor for the rest; null at the end.</param>
public sealed record CaseList(IReadOnlyList<CaseLine> Cases, Guid? Next);

/// <summary>One case of the list. Its number is personal data.</summary>
public sealed record CaseLine(Guid Id, string Number, int Verdicts)
{
    public override string ToString() => $"CaseLine({Id})";
}
