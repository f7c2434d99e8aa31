using Anonymizer.Core;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Gold;

/// <summary>What a model has learned cannot become gold: the other half of the promise that gold is never trained on.</summary>
internal sealed class GoldOrigins(AppDbContext database)
{
    /// <exception cref="DomainException">gold.learned: a model was trained on it, or on another verdict of its case.</exception>
    public async Task CheckAsync(Verdict verdict, CancellationToken cancellationToken)
    {
        var learned = from link in database.Set<RunVerdictRow>()
                      join other in database.Verdicts on link.VerdictId equals other.Id
                      where other.Id == verdict.Id || (verdict.CaseId != null && other.CaseId == verdict.CaseId)
                      select link;

        if (await learned.AnyAsync(cancellationToken))
        {
            throw new DomainException("gold.learned", "A model was trained on this verdict or on another one of its case: measured on it, it would look better than it is. Choose another verdict.");
        }
    }
}
