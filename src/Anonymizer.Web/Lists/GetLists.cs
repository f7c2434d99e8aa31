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

    internal sealed class Handler(AppDbContext database, ListSight sight) : IRequestHandler<GetLists, ListedTerms>
    {
        public async ValueTask<ListedTerms> Handle(GetLists query, CancellationToken cancellationToken)
        {
            var place = PlaceKey.Of(query.Place);
            var all = await database.Set<ListedTermRow>().AsNoTracking().OrderByDescending(row => row.At).ToListAsync(cancellationToken); // encrypted: the database cannot look into them
            var sees = await sight.SeesAsync(cancellationToken);
            var rows = all.FindAll(row => sees(row) && PlaceKey.Of(row.PlaceName).Contains(place, StringComparison.Ordinal));

            return new ListedTerms(rows.Count, [.. rows.OrderByDescending(row => row.At).ThenBy(row => row.Text, StringComparer.Ordinal).Take(Most)]);
        }
    }
}

/// <summary>How many terms there are, and the newest of them.</summary>
public sealed record ListedTerms(int Total, IReadOnlyList<ListedTermRow> Rows)
{
    public override string ToString() => $"ListedTerms({Total})";
}
