using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using FluentValidation;

namespace Anonymizer.Web.Sessions;

/// <summary>From which verdicts a session chooses. Null: all.</summary>
/// <param name="Purpose">With the age band: the cohort.</param>
/// <param name="AgeBand">How old the decision was at upload.</param>
/// <param name="CourtId">Of this court.</param>
/// <param name="Route">On this route.</param>
/// <param name="ModelVersion">Proposed by this model.</param>
/// <param name="From">Uploaded on this day or later.</param>
/// <param name="To">Uploaded on this day or earlier.</param>
public sealed record PoolCohort(
    Purpose? Purpose = null, AgeBand? AgeBand = null, Guid? CourtId = null, ReviewRoute? Route = null, string? ModelVersion = null, DateOnly? From = null, DateOnly? To = null)
{
    public sealed class Validator : AbstractValidator<PoolCohort>
    {
        public Validator()
        {
            RuleFor(cohort => cohort.Purpose).IsInEnum();
            RuleFor(cohort => cohort.AgeBand).IsInEnum();
            RuleFor(cohort => cohort.Route).IsInEnum();
            RuleFor(cohort => cohort.ModelVersion).MaximumLength(200);
            RuleFor(cohort => cohort.To).Must((cohort, to) => to is null || cohort.From is null || to >= cohort.From).WithMessage("The period ends before it begins.");
        }
    }

    internal IQueryable<Verdict> Of(IQueryable<Verdict> verdicts)
    {
        verdicts = Purpose is { } purpose ? verdicts.Where(verdict => verdict.Purpose == purpose) : verdicts;
        verdicts = AgeBand is { } band ? verdicts.Where(verdict => verdict.AgeBand == band) : verdicts;
        verdicts = CourtId is { } court ? verdicts.Where(verdict => verdict.CourtId == court) : verdicts;
        verdicts = Route is { } route ? verdicts.Where(verdict => verdict.Route == route) : verdicts;
        verdicts = ModelVersion is { Length: > 0 } version ? verdicts.Where(verdict => verdict.ModelVersion == version) : verdicts;

        if (From is { } from)
        {
            var first = new DateTimeOffset(from, TimeOnly.MinValue, TimeSpan.Zero);
            verdicts = verdicts.Where(verdict => verdict.UploadedAt >= first);
        }

        if (To is { } to)
        {
            var after = new DateTimeOffset(to.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
            verdicts = verdicts.Where(verdict => verdict.UploadedAt < after);
        }

        return verdicts;
    }

    internal static PoolCohort Of(SessionRow row) => new(row.Purpose, row.AgeBand, row.CourtId, row.Route, row.ProposedBy, row.From, row.To);
}
