using Anonymizer.Core.Teaching;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Anonymizer.Web.Teaching.Collecting;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Teaching.Moderation;

/// <summary>How many corrections there are of each entity type and kind, and whose reviews are far outside.</summary>
/// <param name="Filter">Which; null for those that wait for a trainer. Its type and kind are not looked at.</param>
[ForCourts]
public sealed record GetCorrectionGroups(CorrectionFilter? Filter = null) : IRequest<CorrectionGroups>, IReads
{
    public sealed class Validator : AbstractValidator<GetCorrectionGroups>
    {
        public Validator() => RuleFor(query => query.Filter!).SetValidator(new CorrectionFilter.Validator()).When(query => query.Filter is not null);
    }

    internal sealed class Handler(AppDbContext database, Reviewers reviewers, PersonNames names) : IRequestHandler<GetCorrectionGroups, CorrectionGroups>
    {
        public async ValueTask<CorrectionGroups> Handle(GetCorrectionGroups query, CancellationToken cancellationToken)
        {
            var rows = ((query.Filter ?? CorrectionFilter.Waiting) with { Type = null, Kind = null, IsAny = true }).Of(database.Set<CorrectionRow>().AsNoTracking());
            var conflicting = Conflicts.Keys(database.Set<CorrectionRow>().Where(row => row.SupersededAt == null));
            var groups = await rows
                .Select(row => new { Type = row.TypeAfter ?? row.TypeBefore!, row.Kind, row.IsTelling, IsConflicting = conflicting.Contains(row.WordsKey) })
                .GroupBy(row => new { row.Type, row.Kind })
                .Select(group => new CorrectionGroup(group.Key.Type, group.Key.Kind, group.Count(), group.Sum(row => row.IsTelling ? 1 : 0), group.Sum(row => row.IsConflicting ? 1 : 0)))
                .ToListAsync(cancellationToken);
            var records = await reviewers.RecordsAsync(cancellationToken);
            var held = ReviewerCheck.Held([.. records]).Intersect(await reviewers.SeenAsync(cancellationToken)).ToHashSet();
            var person = await names.OfAsync(held, cancellationToken);

            return new CorrectionGroups(
                [.. groups.OrderByDescending(group => group.Conflicting > 0).ThenBy(group => group.Type, StringComparer.Ordinal).ThenBy(group => group.Kind)],
                [.. records.Where(record => held.Contains(record.Person)).Select(record => new HeldReviewer(person(record.Person), record))]);
        }
    }
}

/// <summary>The groups, and the people whose refusals are far outside.</summary>
public sealed record CorrectionGroups(IReadOnlyList<CorrectionGroup> Groups, IReadOnlyList<HeldReviewer> Held);

/// <summary>All corrections of one entity type and kind.</summary>
public sealed record CorrectionGroup(string Type, CorrectionKind Kind, int Count, int Telling, int Conflicting);

/// <summary>Somebody who refuses far more than everybody else; nothing of theirs is included by itself.</summary>
public sealed record HeldReviewer(Person Person, ReviewerRecord Record);
