using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Models.Shadow;

/// <summary>Adds up how a candidate that ran beside agrees with what reviewers then decided.</summary>
internal sealed class ShadowScores(AppDbContext database)
{
    public async Task<ShadowScore> OfAsync(string version, CancellationToken cancellationToken)
    {
        var rows = database.Set<ShadowRow>().AsNoTracking().Where(row => row.Version == version);
        var reviewed = await rows.Where(row => row.ReviewedAt != null).ToListAsync(cancellationToken);

        return new ShadowScore(
            await rows.CountAsync(cancellationToken),
            reviewed.Count,
            reviewed.Sum(row => row.Wanted),
            new ShadowSide(reviewed.Sum(row => row.ActiveRight), reviewed.Sum(row => row.ActiveExcess)),
            new ShadowSide(reviewed.Sum(row => row.CandidateRight), reviewed.Sum(row => row.CandidateExcess)));
    }
}

/// <summary>A candidate beside the model in use, both held against what reviewers decided.</summary>
/// <param name="Verdicts">Verdicts that the candidate read too.</param>
/// <param name="Reviewed">Those of them whose review is complete: all counts are of these.</param>
/// <param name="Wanted">Places that the reviewers want masked.</param>
public sealed record ShadowScore(int Verdicts, int Reviewed, int Wanted, ShadowSide Active, ShadowSide Candidate)
{
    public double RecallOf(ShadowSide side) => Wanted == 0 ? 0 : (side?.Right ?? 0) / (double)Wanted;
}

/// <param name="Right">Wanted places that it proposes to mask.</param>
/// <param name="Excess">Places that it proposes to mask and the reviewers do not want.</param>
public sealed record ShadowSide(int Right, int Excess)
{
    public double Precision => Right + Excess == 0 ? 0 : Right / (double)(Right + Excess);
}
