using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Gold;

/// <summary>All gold sets with their versions, by name; the newest version first.</summary>
public sealed record ListGoldSets : IRequest<IReadOnlyList<GoldSetLine>>, IReads
{
    internal sealed class Handler(AppDbContext database, PersonNames names) : IRequestHandler<ListGoldSets, IReadOnlyList<GoldSetLine>>
    {
        public async ValueTask<IReadOnlyList<GoldSetLine>> Handle(ListGoldSets query, CancellationToken cancellationToken)
        {
            var versions = await database.Set<GoldVersionRow>().AsNoTracking().OrderByDescending(row => row.Number).ToListAsync(cancellationToken);
            var counts = await database.Set<GoldMemberRow>().GroupBy(row => row.VersionId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
            var person = await names.OfAsync(versions.SelectMany(row => new[] { row.By, row.LockedBy }).OfType<Guid>(), cancellationToken);
            var sets = await database.Set<GoldSetRow>().AsNoTracking().OrderBy(row => row.Name).ToListAsync(cancellationToken);

            return [.. sets.Select(set => new GoldSetLine(set.Id, set.Name, [.. versions.Where(row => row.SetId == set.Id).Select(row => GoldVersionLine.Of(row, counts.GetValueOrDefault(row.Id), person))]))];
        }
    }
}

/// <summary>A gold set with its versions.</summary>
public sealed record GoldSetLine(Guid Id, string Name, IReadOnlyList<GoldVersionLine> Versions);

/// <summary>A version of a gold set: who made it, and who locked it when.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Number">From 1 within the set.</param>
/// <param name="Verdicts">How many verdicts it has.</param>
/// <param name="By">Who began it.</param>
/// <param name="At">When.</param>
/// <param name="LockedBy">Who locked it, or null while it is open.</param>
/// <param name="LockedAt">When.</param>
/// <param name="Hash">SHA-256 over its verdicts, when it was locked.</param>
/// <param name="Guidelines">By which guidelines it was annotated, or null.</param>
/// <param name="Erased">How many of its verdicts were erased since.</param>
public sealed record GoldVersionLine(Guid Id, int Number, int Verdicts, Person By, DateTimeOffset At, Person? LockedBy, DateTimeOffset? LockedAt, string? Hash, string? Guidelines, int Erased)
{
    public bool IsLocked => LockedAt is not null;

    internal static GoldVersionLine Of(GoldVersionRow row, int verdicts, Func<Guid, Person> person) =>
        new(row.Id, row.Number, verdicts, person(row.By), row.At, row.LockedBy is { } locker ? person(locker) : null, row.LockedAt, row.Hash, row.Guidelines, row.Erased);
}
