using Anonymizer.Core.Quality;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Quality;

/// <summary>Compares the reviews of the last days with those before them, within a filter.</summary>
/// <param name="Filter">Which verdicts; its days are not used.</param>
/// <param name="Today">The last day of the period that is looked at.</param>
/// <param name="Days">How long that period is.</param>
/// <param name="ReferenceDays">How long the reference period before it is.</param>
public sealed record GetDrift(FactFilter Filter, DateOnly Today, int Days, int ReferenceDays) : IRequest<DriftBoard>, IReads
{
    public sealed class Validator : AbstractValidator<GetDrift>
    {
        public Validator()
        {
            RuleFor(query => query.Days).InclusiveBetween(1, 3660).WithMessage("Give a number of days from 1 to 3660.");
            RuleFor(query => query.ReferenceDays).InclusiveBetween(1, 3660).WithMessage("Give a number of days from 1 to 3660.");
        }
    }

    internal sealed class Handler(QualityStore store, AppDbContext database) : IRequestHandler<GetDrift, DriftBoard>
    {
        public async ValueTask<DriftBoard> Handle(GetDrift query, CancellationToken cancellationToken) => await query.ReadAsync(store, database, cancellationToken);
    }

    internal async Task<DriftBoard> ReadAsync(QualityStore store, AppDbContext database, CancellationToken cancellationToken)
    {
        var from = Today.AddDays(1 - Days);
        var current = Filter with { From = from, Until = Today, Result = null, Document = null };
        var reference = current with { From = from.AddDays(-ReferenceDays), Until = from.AddDays(-1) };
        var limits = LimitsOf(await database.Set<DriftLimitsRow>().FindAsync([DriftLimitsRow.OnlyId], cancellationToken));
        var report = DriftFinder.Compare(
            await store.CountAsync(new QualityQuestion(null, reference), cancellationToken), await store.CountAsync(new QualityQuestion(null, current), cancellationToken), limits);

        return new DriftBoard(report, reference, current, limits);
    }

    private static DriftLimits LimitsOf(DriftLimitsRow? row) =>
        row is null ? DriftLimits.Recommended : new DriftLimits(row.Types, row.Scores, row.Acceptance, row.Missed, row.LeastReviews);
}

/// <summary>What drifted, between which periods, by which limits.</summary>
public sealed record DriftBoard(DriftReport Report, FactFilter Reference, FactFilter Current, DriftLimits Limits);
