using Anonymizer.Core.Teaching;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Anonymizer.Web.Teaching.Collecting;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Teaching.Moderation;

/// <summary>Decides all corrections that match at once. Included this way are only those that need no look: none that conflict, none of a held person, of gold or of an erased verdict.</summary>
/// <param name="Filter">Which of those that count now.</param>
/// <param name="State">What they are from now on.</param>
/// <param name="Verdicts">Only of these, at most 1,000; null for the filter alone.</param>
[ForCourts]
public sealed record DecideMatching(CorrectionFilter Filter, CorrectionState State, IReadOnlyList<Guid>? Verdicts = null) : IRequest<MatchingDecided>
{
    public sealed class Validator : AbstractValidator<DecideMatching>
    {
        public Validator()
        {
            RuleFor(command => command.Filter).NotNull().SetValidator(new CorrectionFilter.Validator());
            RuleFor(command => command.State).IsInEnum();
            RuleFor(command => command.Verdicts).Must(ids => ids is null or { Count: <= 1000 }).WithMessage("At most 1,000 verdicts at once.");
        }
    }

    internal sealed class Handler(AppDbContext database, Deciding deciding, Reviewers reviewers) : IRequestHandler<DecideMatching, MatchingDecided>
    {
        public async ValueTask<MatchingDecided> Handle(DecideMatching command, CancellationToken cancellationToken)
        {
            var matching = command.Filter.Of(database.Set<CorrectionRow>()).Where(row => row.State != command.State);
            var rows = await (command.Verdicts is { } verdicts ? matching.Where(row => verdicts.Contains(row.VerdictId)) : matching).ToListAsync(cancellationToken);
            var chosen = command.State == CorrectionState.Included ? await SafeAsync(rows, cancellationToken) : rows;
            await deciding.DecideAsync(chosen, command.State, note: null, cancellationToken);

            return new MatchingDecided(chosen.Count, rows.Count - chosen.Count);
        }

        private async Task<List<CorrectionRow>> SafeAsync(List<CorrectionRow> rows, CancellationToken cancellationToken)
        {
            var conflicting = (await Conflicts.Keys(database.Set<CorrectionRow>().Where(row => row.SupersededAt == null)).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
            var held = await reviewers.HeldAsync(cancellationToken);
            var barred = await deciding.BarredAsync([.. rows.Select(row => row.VerdictId).Distinct()], cancellationToken);

            return [.. rows.Where(row => !conflicting.Contains(row.WordsKey) && !held.Contains(row.By) && !barred.Gold.Contains(row.VerdictId) && !barred.Erased.Contains(row.VerdictId))];
        }
    }
}

/// <summary>What became of the corrections that matched.</summary>
/// <param name="Decided">So many.</param>
/// <param name="Left">So many must be looked at one by one, or cannot be included.</param>
public sealed record MatchingDecided(int Decided, int Left);
