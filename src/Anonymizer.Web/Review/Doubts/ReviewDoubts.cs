using System.Runtime.CompilerServices;
using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Doubts;
using Anonymizer.Core.Text;
using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Review.Doubts;

/// <summary>The checklist of a verdict's review, with what the database knows of the case.</summary>
internal sealed class ReviewDoubts(AppDbContext database)
{
    /// <summary>A text never changes, so its survey is kept as long as the text is.</summary>
    private static readonly ConditionalWeakTable<VerdictText, VerdictSurvey> Surveys = [];

    public async Task<DoubtContext> ContextAsync(Guid verdictId, CancellationToken cancellationToken)
    {
        var parties = await database.Set<PartyRow>().AsNoTracking()
            .Where(row => row.VerdictId == verdictId)
            .OrderBy(row => row.Number)
            .Select(row => row.Name)
            .ToListAsync(cancellationToken);

        return new DoubtContext(parties, []);
    }

    public static IReadOnlyList<Doubt> Of(VerdictReview review, DoubtContext context) =>
        DoubtList.Of(review, Surveys.GetValue(review.Text, text => new VerdictSurvey(text)), context);
}
