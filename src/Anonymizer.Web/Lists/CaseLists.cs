using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Lists;

/// <summary>The lists that hold for a verdict, as a recognizer.</summary>
internal sealed class CaseLists(AppDbContext database)
{
    /// <summary>One recognizer, or none where nothing is listed. What the case says goes before what its court says.</summary>
    public async Task<IReadOnlyList<IRecognizer>> OfAsync(Verdict verdict, CancellationToken cancellationToken)
    {
        var ofCase = await RowsAsync(verdict, ListScope.Case, cancellationToken);
        var ofCourt = await RowsAsync(verdict, ListScope.Court, cancellationToken);
        var terms = ofCase.Concat(ofCourt).DistinctBy(row => string.Join(' ', TextWords.FoldedIn(row.Text))).Select(row => row.ToTerm()).ToList();

        return terms.Count == 0 ? [] : [new ListRecognizer("case-list", MentionSource.List, terms)];
    }

    private async Task<List<ListedTermRow>> RowsAsync(Verdict verdict, ListScope scope, CancellationToken cancellationToken)
    {
        if (ListPlace.NameOrNull(verdict, scope) is not { } name)
        {
            return [];
        }

        var place = PlaceKey.Of(name);

        return await database.Set<ListedTermRow>().AsNoTracking()
            .Where(row => row.Scope == scope && row.Place == place)
            .OrderByDescending(row => row.At)
            .ToListAsync(cancellationToken);
    }
}
