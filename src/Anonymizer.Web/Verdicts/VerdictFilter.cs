using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Verdicts;

/// <summary>Which verdicts are meant. Null: all.</summary>
/// <param name="State">Only those in this state.</param>
/// <param name="Name">Only those whose file name holds this, in any case. Personal data: never part of an address.</param>
/// <param name="Purpose">With the age band: the cohort.</param>
/// <param name="AgeBand">How old the decision was at upload.</param>
/// <param name="CourtId">Of this court.</param>
/// <param name="CaseId">Of this case.</param>
/// <param name="Priority">Wanted this soon.</param>
/// <param name="Route">On this route.</param>
/// <param name="WaitingDays">Uploaded at least so many days ago.</param>
/// <param name="HasDoubts">With doubts left, or without.</param>
/// <param name="AssigneeId">Given to this person; <see cref="Nobody"/> for those that are given to nobody.</param>
public sealed record VerdictFilter(
    VerdictState? State = null,
    string? Name = null,
    Purpose? Purpose = null,
    AgeBand? AgeBand = null,
    Guid? CourtId = null,
    Guid? CaseId = null,
    Priority? Priority = null,
    ReviewRoute? Route = null,
    int? WaitingDays = null,
    bool? HasDoubts = null,
    Guid? AssigneeId = null)
{
    public static readonly Guid Nobody = Guid.Empty;

    public static VerdictFilter All { get; } = new();

    public bool IsAll => (this with { Name = string.IsNullOrWhiteSpace(Name) ? null : Name }) == All;

    public override string ToString() => $"VerdictFilter({State}, {CourtId}, {CaseId})";

    public sealed class Validator : AbstractValidator<VerdictFilter>
    {
        public Validator()
        {
            RuleFor(filter => filter.State).IsInEnum();
            RuleFor(filter => filter.Purpose).IsInEnum();
            RuleFor(filter => filter.AgeBand).IsInEnum();
            RuleFor(filter => filter.Priority).IsInEnum();
            RuleFor(filter => filter.Route).IsInEnum();
            RuleFor(filter => filter.Name).MaximumLength(260);
            RuleFor(filter => filter.WaitingDays).InclusiveBetween(1, 36_500);
        }
    }

    /// <summary>All but the name, which is encrypted: see <see cref="VerdictPicker"/>.</summary>
    internal IQueryable<Verdict> Of(AppDbContext database, DateTimeOffset now)
    {
        var verdicts = database.Verdicts.AsNoTracking();
        verdicts = State is { } state ? verdicts.Where(verdict => verdict.State == state) : verdicts;
        verdicts = Purpose is { } purpose ? verdicts.Where(verdict => verdict.Purpose == purpose) : verdicts;
        verdicts = AgeBand is { } band ? verdicts.Where(verdict => verdict.AgeBand == band) : verdicts;
        verdicts = CourtId is { } court ? verdicts.Where(verdict => verdict.CourtId == court) : verdicts;
        verdicts = CaseId is { } ofCase ? verdicts.Where(verdict => verdict.CaseId == ofCase) : verdicts;
        verdicts = Priority is { } priority ? verdicts.Where(verdict => verdict.Priority == priority) : verdicts;
        verdicts = Route is { } route ? verdicts.Where(verdict => verdict.Route == route) : verdicts;

        if (AssigneeId is { } person)
        {
            var given = database.Set<AssignmentRow>().Where(row => person == Nobody ? row.AssigneeId != null : row.AssigneeId == person).Select(row => row.VerdictId);
            verdicts = verdicts.Where(verdict => given.Contains(verdict.Id) != (person == Nobody));
        }

        if (WaitingDays is { } days)
        {
            var latest = now.AddDays(-days);
            verdicts = verdicts.Where(verdict => verdict.UploadedAt <= latest);
        }

        return HasDoubts switch
        {
            true => verdicts.Where(verdict => verdict.OpenDoubts > 0),
            false => verdicts.Where(verdict => verdict.OpenDoubts == 0),
            _ => verdicts,
        };
    }
}
