using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Lists;

/// <summary>The newest listed terms, those of one case or court if its name is given.</summary>
[ForCourts]
public sealed record GetLists(string? Place = null) : IRequest<ListedTerms>, IReads
{
    internal const int Most = 200;

    internal sealed class Handler(AppDbContext database, ListSight sight, CourtScope scope, CurrentActor actor) : IRequestHandler<GetLists, ListedTerms>
    {
        public async ValueTask<ListedTerms> Handle(GetLists query, CancellationToken cancellationToken)
        {
            var place = PlaceKey.Of(query.Place);
            var all = await database.Set<ListedTermRow>().AsNoTracking().OrderByDescending(row => row.At).ToListAsync(cancellationToken); // encrypted: the database cannot look into them
            var sees = await sight.SeesAsync(cancellationToken);
            var rows = all.FindAll(row => sees(row) && PlaceKey.Of(row.PlaceName).Contains(place, StringComparison.Ordinal));

            var newest = rows.OrderByDescending(row => row.At).ThenBy(row => row.Text, StringComparer.Ordinal).Take(Most).ToList();

            using var working = scope.Use(actor.Value.CourtsAs(Role.Workers));
            var keeps = await sight.SeesAsync(cancellationToken);

            return new ListedTerms(rows.Count, newest) { Kept = newest.Where(keeps).Select(row => row.Id).ToHashSet() };
        }
    }
}

/// <summary>How many terms there are, and the newest of them.</summary>
public sealed record ListedTerms(int Total, IReadOnlyList<ListedTermRow> Rows)
{
    /// <summary>Those that the reader's role in the court of the list allows to remove.</summary>
    public IReadOnlySet<Guid> Kept { get; init; } = new HashSet<Guid>();

    public override string ToString() => $"ListedTerms({Total})";
}
