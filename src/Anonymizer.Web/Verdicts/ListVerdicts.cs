using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Verdicts;

/// <summary>One page of the verdicts.</summary>
/// <param name="Filter">Which; null for all.</param>
/// <param name="Order">Sorted by what.</param>
/// <param name="IsFalling">Newest, last or most first.</param>
/// <param name="Page">From 1.</param>
/// <param name="PageSize">From 1 to 200.</param>
/// <param name="After">Only what comes after this place in the order of upload; the page then is the first of those.</param>
public sealed record ListVerdicts(VerdictFilter? Filter = null, VerdictOrder Order = VerdictOrder.Uploaded, bool IsFalling = true, int Page = 1, int PageSize = 20, VerdictCursor? After = null)
    : IRequest<VerdictPage>, IReads
{
    public sealed class Validator : AbstractValidator<ListVerdicts>
    {
        public Validator()
        {
            RuleFor(query => query.Filter!).SetValidator(new VerdictFilter.Validator()).When(query => query.Filter is not null);
            RuleFor(query => query.Order).IsInEnum();
            RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000);
            RuleFor(query => query.Order).Equal(VerdictOrder.Uploaded).When(query => query.After is not null).WithMessage("A cursor goes with the order of upload: leave sort out.");
            RuleFor(query => query.PageSize).InclusiveBetween(1, 200);
        }
    }

    internal sealed class Handler(VerdictPicker picker) : IRequestHandler<ListVerdicts, VerdictPage>
    {
        public async ValueTask<VerdictPage> Handle(ListVerdicts query, CancellationToken cancellationToken)
        {
            var filter = query.Filter ?? VerdictFilter.All;
            var total = await picker.CountAsync(filter, cancellationToken);
            var rows = await picker.PickAsync(filter, query.Order, query.IsFalling, ((query.Page - 1) * query.PageSize, query.PageSize + 1), query.After, cancellationToken);
            var page = rows.Take(query.PageSize).ToList();

            return new VerdictPage(page, total, query.Page, query.PageSize)
            {
                Next = rows.Count > page.Count && query.Order == VerdictOrder.Uploaded ? new VerdictCursor(page[^1].UploadedAt, page[^1].Id).ToString() : null,
            };
        }
    }
}

/// <summary>One page of a list and how many rows there are in all, as far as they are counted (to 100,000).</summary>
public sealed record VerdictPage(IReadOnlyList<VerdictRow> Verdicts, int Total, int Page, int PageSize)
{
    /// <summary>What to send as cursor for the rest; null at the end, or where the order is not that of upload.</summary>
    public string? Next { get; init; }

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
}
