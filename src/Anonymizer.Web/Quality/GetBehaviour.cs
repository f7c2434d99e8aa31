using Anonymizer.Core.Quality;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Quality;

/// <summary>How people worked in the last days, by purpose and age of the verdicts, and by one thing besides.</summary>
/// <param name="Days">How many days back, today included.</param>
/// <param name="By">Court, model or route; null for nothing besides.</param>
[ForCourts]
public sealed record GetBehaviour(int Days, QualityDimension? By = null) : IRequest<BehaviourBoard>, IReads
{
    public sealed class Validator : AbstractValidator<GetBehaviour>
    {
        public Validator()
        {
            RuleFor(query => query.Days).InclusiveBetween(1, 3660).WithMessage("Give a number of days from 1 to 3660.");
            RuleFor(query => query.By).Must(by => by is null or QualityDimension.Court or QualityDimension.Model or QualityDimension.Route).WithMessage("Behaviour is kept apart by court, model or route.");
        }
    }

    internal sealed class Handler(AppDbContext database, TimeProvider clock) : IRequestHandler<GetBehaviour, BehaviourBoard>
    {
        public async ValueTask<BehaviourBoard> Handle(GetBehaviour query, CancellationToken cancellationToken)
        {
            var from = new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date.AddDays(1 - query.Days), TimeSpan.Zero);
            var reviews = database.Set<ReviewOutcomeRow>().AsNoTracking().Where(row => row.SupersededAt == null && row.At >= from);
            var uses = (await database.Set<ReviewUseRow>().AsNoTracking()
                .Where(use => reviews.Any(row => row.VerdictId == use.VerdictId))
                .ToListAsync(cancellationToken)).ToLookup(use => use.VerdictId);
            var facts = (await reviews.ToListAsync(cancellationToken)).ConvertAll(row => FactOf(row, uses[row.VerdictId]));

            return new BehaviourBoard(
                ReviewBehaviour.Rows(facts, KeyOf(query.By)),
                ReviewBehaviour.AcceptanceGap(facts),
                await database.Set<CourtRow>().AsNoTracking().ToDictionaryAsync(court => court.Id.ToString(), court => court.Name, cancellationToken));
        }

        private static BehaviourFact FactOf(ReviewOutcomeRow row, IEnumerable<ReviewUseRow> uses)
        {
            var counts = uses.ToDictionary(use => use.Use, use => use.Count);

            return new BehaviourFact(
                new FactCohort(row.ModelVersion ?? "", row.AgeBand.ToString(), row.Purpose.ToString(), row.CourtId?.ToString() ?? "", row.Route.ToString()),
                row.Words, row.Seconds, row.Accepted, row.Rejected, row.Changed, row.Added)
            {
                Undos = counts.GetValueOrDefault(ReviewUse.Undo),
                Helps = counts.GetValueOrDefault(ReviewUse.Help),
                Searches = counts.GetValueOrDefault(ReviewUse.Search),
                Left = counts.GetValueOrDefault(ReviewUse.Left),
            };
        }

        private static Func<FactCohort, string> KeyOf(QualityDimension? by) => by switch
        {
            QualityDimension.Court => cohort => cohort.Court,
            QualityDimension.Model => cohort => cohort.Model,
            QualityDimension.Route => cohort => cohort.Route,
            _ => _ => "",
        };
    }
}

/// <summary>How people work.</summary>
/// <param name="Rows">A row for each cohort.</param>
/// <param name="Gap">How much likelier a proposal is accepted in new verdicts in production than in old ones in a test; null where one has none.</param>
/// <param name="Courts">What courts are called, by their key.</param>
public sealed record BehaviourBoard(IReadOnlyList<BehaviourRow> Rows, double? Gap, IReadOnlyDictionary<string, string> Courts);
