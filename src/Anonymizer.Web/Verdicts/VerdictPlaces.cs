using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Verdicts;

/// <summary>Puts a verdict into its court and case: the rows that other verdicts of the same share, made when first named.</summary>
internal sealed class VerdictPlaces(AppDbContext database, TimeProvider clock)
{
    public async Task BelongAsync(Verdict verdict, string? court, string? caseNumber, CancellationToken cancellationToken) =>
        verdict.Belong(court, caseNumber, await CourtAsync(court?.Trim(), cancellationToken), await CaseAsync(caseNumber?.Trim(), cancellationToken));

    private async Task<Guid?> CourtAsync(string? name, CancellationToken cancellationToken)
    {
        var key = PlaceKey.Of(name);

        return key.Length == 0 ? null : (await database.Set<CourtRow>().SingleOrDefaultAsync(row => row.Key == key, cancellationToken)
            ?? database.Add(new CourtRow { Id = NewId(), Key = key, Name = name! }).Entity).Id;
    }

    private async Task<Guid?> CaseAsync(string? number, CancellationToken cancellationToken)
    {
        var key = PlaceKey.Of(number);

        return key.Length == 0 ? null : (await database.Set<CaseRow>().SingleOrDefaultAsync(row => row.Key == key, cancellationToken)
            ?? database.Add(new CaseRow { Id = NewId(), Key = key, Number = number! }).Entity).Id;
    }

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}
