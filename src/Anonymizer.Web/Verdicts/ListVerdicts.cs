using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Verdicts;

/// <summary>One page of the verdicts, newest first.</summary>
/// <param name="State">Only those in this state.</param>
/// <param name="Name">Only those whose file name holds this, in any case.</param>
/// <param name="Purpose">With the age band: the cohort.</param>
/// <param name="AgeBand">How old the decision was at upload.</param>
/// <param name="Page">From 1.</param>
/// <param name="PageSize">From 1 to 200.</param>
public sealed record ListVerdicts(
    VerdictState? State = null,
    string? Name = null,
    Purpose? Purpose = null,
    AgeBand? AgeBand = null,
    int Page = 1,
    int PageSize = 20) : IRequest<VerdictPage>, IReads
{
    public sealed class Validator : AbstractValidator<ListVerdicts>
    {
        public Validator()
        {
            RuleFor(query => query.State).IsInEnum();
            RuleFor(query => query.Purpose).IsInEnum();
            RuleFor(query => query.AgeBand).IsInEnum();
            RuleFor(query => query.Name).MaximumLength(260);
            RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000);
            RuleFor(query => query.PageSize).InclusiveBetween(1, 200);
        }
    }

    internal sealed class Handler(AppDbContext database) : IRequestHandler<ListVerdicts, VerdictPage>
    {
        public async ValueTask<VerdictPage> Handle(ListVerdicts query, CancellationToken cancellationToken)
        {
            var matching = Matching(query);
            var total = await matching.CountAsync(cancellationToken);
            var rows = await matching
                .OrderByDescending(verdict => verdict.UploadedAt)
                .ThenByDescending(verdict => verdict.Id)
                .Skip((query.Page - 1) * query.PageSize)
                .Take(query.PageSize)
                .Select(VerdictRow.From(database.Mentions))
                .ToListAsync(cancellationToken);

            return new VerdictPage(rows, total, query.Page, query.PageSize);
        }

        private IQueryable<Verdict> Matching(ListVerdicts query)
        {
            var verdicts = database.Verdicts.AsNoTracking();
            verdicts = query.State is { } state ? verdicts.Where(verdict => verdict.State == state) : verdicts;
            verdicts = query.Purpose is { } purpose ? verdicts.Where(verdict => verdict.Purpose == purpose) : verdicts;
            verdicts = query.AgeBand is { } band ? verdicts.Where(verdict => verdict.AgeBand == band) : verdicts;

            return string.IsNullOrWhiteSpace(query.Name)
                ? verdicts
                : verdicts.Where(verdict => EF.Functions.Like(verdict.Name, PatternOf(query.Name.Trim()), "\\"));
        }

        private static string PatternOf(string name) =>
            $"%{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
    }
}

/// <summary>One page of a list and how many rows there are in all.</summary>
public sealed record VerdictPage(IReadOnlyList<VerdictRow> Verdicts, int Total, int Page, int PageSize)
{
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
}
