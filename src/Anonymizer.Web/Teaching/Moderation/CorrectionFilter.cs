using Anonymizer.Core.Teaching;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using FluentValidation;

namespace Anonymizer.Web.Teaching.Moderation;

/// <summary>Which corrections are meant, of those that count now. Null: all.</summary>
/// <param name="State">Only those in this state.</param>
/// <param name="Kind">Of this kind, alone or among others; null for every change, the accepted proposals left out.</param>
/// <param name="Type">About this entity type, before or after.</param>
/// <param name="IsAny">Accepted proposals too, where no kind is given.</param>
/// <param name="VerdictId">Of this verdict.</param>
/// <param name="CourtId">Of this court's verdicts.</param>
/// <param name="Purpose">With the age band: the cohort.</param>
/// <param name="AgeBand">How old the decision was at upload.</param>
/// <param name="By">From this person's reviews.</param>
/// <param name="IsTelling">Only those in which the model was sure and wrong.</param>
/// <param name="IsConflicting">Only those whose words were decided otherwise elsewhere.</param>
/// <param name="Like">Only those about the same words as this correction; the words themselves are no matter for an address.</param>
public sealed record CorrectionFilter(
    CorrectionState? State = null,
    CorrectionKind? Kind = null,
    string? Type = null,
    bool IsAny = false,
    Guid? VerdictId = null,
    Guid? CourtId = null,
    Purpose? Purpose = null,
    AgeBand? AgeBand = null,
    Guid? By = null,
    bool IsTelling = false,
    bool IsConflicting = false,
    Guid? Like = null)
{
    /// <summary>What waits for a trainer.</summary>
    public static CorrectionFilter Waiting { get; } = new(CorrectionState.Candidate);

    internal IQueryable<CorrectionRow> Of(IQueryable<CorrectionRow> rows)
    {
        var current = rows.Where(row => row.SupersededAt == null);
        var found = current;
        found = State is { } state ? found.Where(row => row.State == state) : found;
        found = Kind is { } kind ? found.Where(row => (row.Kind & kind) != 0) : IsAny ? found : found.Where(row => row.Kind != CorrectionKind.Accepted);
        found = Type is { } type ? found.Where(row => row.TypeAfter == type || row.TypeBefore == type) : found;
        found = VerdictId is { } verdict ? found.Where(row => row.VerdictId == verdict) : found;
        found = CourtId is { } court ? found.Where(row => row.CourtId == court) : found;
        found = Purpose is { } purpose ? found.Where(row => row.Purpose == purpose) : found;
        found = AgeBand is { } band ? found.Where(row => row.AgeBand == band) : found;
        found = By is { } person ? found.Where(row => row.By == person) : found;
        found = Like is { } like ? found.Where(row => row.WordsKey == rows.Where(other => other.Id == like).Select(other => other.WordsKey).FirstOrDefault()) : found;
        found = IsTelling ? found.Where(row => row.IsTelling) : found;

        var conflicting = Conflicts.Keys(current);

        return IsConflicting ? found.Where(row => conflicting.Contains(row.WordsKey)) : found;
    }

    public sealed class Validator : AbstractValidator<CorrectionFilter>
    {
        public Validator()
        {
            RuleFor(filter => filter.State).IsInEnum();
            RuleFor(filter => filter.Kind).IsInEnum();
            RuleFor(filter => filter.Purpose).IsInEnum();
            RuleFor(filter => filter.AgeBand).IsInEnum();
            RuleFor(filter => filter.Type).MaximumLength(40);
        }
    }
}
