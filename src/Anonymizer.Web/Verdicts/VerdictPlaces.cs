using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Verdicts;

/// <summary>Puts a verdict into its court and case: the rows that other verdicts of the same share, made when first named.</summary>
internal sealed class VerdictPlaces(AppDbContext database, CourtScope scope, TimeProvider clock)
{
    /// <exception cref="ForbiddenException">Whoever asks works for single courts, and this is none of them.</exception>
    public async Task BelongAsync(Verdict verdict, string? court, string? caseNumber, CancellationToken cancellationToken)
    {
        var row = await CourtOfAsync(court, cancellationToken);
        verdict.Belong(scope.IsLimited ? row!.Name : court, caseNumber, row?.Id, await CaseAsync(caseNumber?.Trim(), cancellationToken));
    }

    /// <summary>The court of that name, made when first named; null where none is named.</summary>
    /// <exception cref="ForbiddenException">Whoever asks works for single courts, and this is none of them.</exception>
    public async Task<CourtRow?> CourtOfAsync(string? court, CancellationToken cancellationToken) =>
        scope.IsLimited ? await OwnCourtAsync(court?.Trim(), cancellationToken) : await CourtAsync(court?.Trim(), cancellationToken);

    private async Task<CourtRow?> CourtAsync(string? name, CancellationToken cancellationToken)
    {
        var key = PlaceKey.Of(name);

        return key.Length == 0 ? null : await database.Set<CourtRow>().SingleOrDefaultAsync(row => row.Key == key, cancellationToken)
            ?? database.Add(new CourtRow { Id = NewId(), Key = key, Name = name! }).Entity;
    }

    /// <summary>The one that is named; the only one where none is.</summary>
    private async Task<CourtRow> OwnCourtAsync(string? name, CancellationToken cancellationToken)
    {
        var key = PlaceKey.Of(name);
        var own = await database.Set<CourtRow>().Where(row => key.Length == 0 || row.Key == key).OrderBy(row => row.Id).Take(2).ToListAsync(cancellationToken);

        return own is [var court] ? court : throw new ForbiddenException("Name one of the courts that you work for.");
    }

    private async Task<Guid?> CaseAsync(string? number, CancellationToken cancellationToken)
    {
        var key = PlaceKey.Of(number);

        return key.Length == 0 ? null : (await database.Set<CaseRow>().SingleOrDefaultAsync(row => row.Key == key, cancellationToken)
            ?? database.Add(new CaseRow { Id = NewId(), Key = key, Number = number! }).Entity).Id;
    }

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}
