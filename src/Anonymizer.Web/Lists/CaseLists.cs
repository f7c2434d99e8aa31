using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Lists;

/// <summary>The lists that hold for a verdict and the people whom its case file names, as recognizers.</summary>
internal sealed class CaseLists(AppDbContext database)
{
    /// <summary>None where nothing is listed and nobody named. What the case says goes before what its court says.</summary>
    public async Task<IReadOnlyList<IRecognizer>> OfAsync(Verdict verdict, CancellationToken cancellationToken)
    {
        var ofCase = await RowsAsync(verdict, ListScope.Case, cancellationToken);
        var ofCourt = await RowsAsync(verdict, ListScope.Court, cancellationToken);
        var terms = ofCase.Concat(ofCourt).DistinctBy(row => string.Join(' ', TextWords.FoldedIn(row.Text))).Select(row => row.ToTerm()).ToList();

        return [.. terms.Count == 0 ? [] : new[] { new ListRecognizer("case-list", MentionSource.List, terms) }, .. ParticipantTerms.RecognizersOf(await ParticipantsAsync(verdict.Id, cancellationToken))];
    }

    private async Task<List<Participant>> ParticipantsAsync(Guid verdictId, CancellationToken cancellationToken) =>
        [.. (await database.Set<PartyRow>().AsNoTracking().Where(row => row.VerdictId == verdictId).OrderBy(row => row.Number).ToListAsync(cancellationToken)).Select(row => row.ToParticipant())];

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
