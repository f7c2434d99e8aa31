using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Lists;

/// <summary>The newest listed terms, those of one case or court if its name is given.</summary>
public sealed record GetLists(string? Place = null) : IRequest<ListedTerms>, IReads
{
    internal const int Most = 200;

    internal sealed class Handler(AppDbContext database) : IRequestHandler<GetLists, ListedTerms>
    {
        public async ValueTask<ListedTerms> Handle(GetLists query, CancellationToken cancellationToken)
        {
            var place = PlaceKey.Of(query.Place);
            var rows = database.Set<ListedTermRow>().AsNoTracking().Where(row => place.Length == 0 || EF.Functions.Like(row.Place, $"%{place}%"));

            return new ListedTerms(
                await rows.CountAsync(cancellationToken),
                await rows.OrderByDescending(row => row.At).ThenBy(row => row.Text).Take(Most).ToListAsync(cancellationToken));
        }
    }
}

/// <summary>How many terms there are, and the newest of them.</summary>
public sealed record ListedTerms(int Total, IReadOnlyList<ListedTermRow> Rows)
{
    public override string ToString() => $"ListedTerms({Total})";
}
