using System.Globalization;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Teaching;
using Anonymizer.Core.Teaching.Pool;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Teaching.Pool;

/// <summary>What one verdict teaches: its verified paragraphs, with other names where its court wants that.</summary>
internal sealed class PoolText(AppDbContext database, SameShape shape)
{
    private const string AnyLanguage = "en";

    /// <param name="pooled">The verdict.</param>
    /// <param name="areCandidatesVerified">Also what no trainer decided counts, not only proposals that were accepted.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Null where nothing is verified.</returns>
    public async Task<(GoldVerdict Verdict, VerifiedText Verified)?> OfAsync(PoolVerdict pooled, bool areCandidatesVerified, CancellationToken cancellationToken)
    {
        var rows = await database.Set<CorrectionRow>().AsNoTracking().Where(row => row.VerdictId == pooled.Id && row.SupersededAt == null).ToListAsync(cancellationToken);
        var text = (await database.VerdictTexts.AsNoTracking().SingleAsync(row => row.VerdictId == pooled.Id, cancellationToken)).ToText();
        var verdict = await database.Verdicts.AsNoTracking().SingleAsync(one => one.Id == pooled.Id, cancellationToken);

        if (VerifiedText.Of(text, [.. rows.Select(row => PlaceOf(row, areCandidatesVerified))]) is not { } verified)
        {
            return null;
        }

        var value = pooled.ArePseudonyms ? shape.Replace(verified.Text.Value, verified.Mentions, verdict.Language ?? AnyLanguage, pooled.Id.ToString()) : verified.Text.Value;
        var masks = verified.Mentions.Where(mention => mention.Need != Core.Detection.Need.NoMask).Select(mention => new GoldMask(mention.Span, mention.Type, mention.Need!.Value));

        return (new GoldVerdict(pooled.Id.ToString(), VerdictText.FromPlain(value), verified.Mentions, [[.. masks]])
        {
            Case = pooled.ArePseudonyms ? null : pooled.Case,
            Year = pooled.Year,
            Cohorts = CohortsOf(verdict),
        }, verified);
    }

    private static TaughtPlace PlaceOf(CorrectionRow row, bool areCandidatesVerified) => new(
        row.Id,
        row.Taught is { } taught ? row.Span.Union(taught.Span) : row.Span,
        row.Taught,
        row.EntityId,
        row.State == CorrectionState.Included || (row.State == CorrectionState.Candidate && (areCandidatesVerified || row.Kind == CorrectionKind.Accepted)));

    private static Dictionary<string, string> CohortsOf(Verdict verdict) => new(StringComparer.Ordinal)
    {
        ["age"] = verdict.AgeBand.ToString(),
        ["purpose"] = verdict.Purpose.ToString(),
        ["court"] = verdict.CourtId?.ToString("D", CultureInfo.InvariantCulture) ?? "",
        ["route"] = verdict.Route.ToString(),
    };
}
