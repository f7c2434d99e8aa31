using System.Runtime.CompilerServices;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Doubts;
using Anonymizer.Core.Text;
using Anonymizer.Core.Unread;
using Anonymizer.Web.Data;
using Anonymizer.Web.Policy;
using Anonymizer.Web.Review.Cases;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Review.Doubts;

/// <summary>The checklist of a verdict's review, with what the database knows of the case.</summary>
internal sealed class ReviewDoubts(AppDbContext database, CourtPolicies policies, CaseMemory memory)
{
    /// <summary>A text never changes, so its survey is kept as long as the text is.</summary>
    private static readonly ConditionalWeakTable<VerdictText, VerdictSurvey> Surveys = [];

    public async Task<DoubtContext> ContextAsync(Guid verdictId, CancellationToken cancellationToken)
    {
        var parties = await database.Set<PartyRow>().AsNoTracking()
            .Where(row => row.VerdictId == verdictId && row.Role != EntityRole.Judge && row.Role != EntityRole.Lawyer)
            .OrderBy(row => row.Number)
            .Select(row => row.Name)
            .ToListAsync(cancellationToken);

        var pictures = database.VerdictTexts.Local.SingleOrDefault(row => row.VerdictId == verdictId) is { } fresh
            ? fresh.Pictures
            : await database.VerdictTexts.AsNoTracking().Where(row => row.VerdictId == verdictId).Select(row => row.Pictures).SingleOrDefaultAsync(cancellationToken);

        var unread = (await policies.OfVerdictAsync(verdictId, cancellationToken)).Policy.Unread;

        return new DoubtContext(parties, [.. VerdictTextRow.ToPictures(pictures).Where(picture => IsDoubtful(picture, unread))]) { Case = await memory.OfAsync(verdictId, cancellationToken) };
    }

    /// <summary>Notes what is left to do, for the list of verdicts. Not part of the request's changes: whoever counts last is right.</summary>
    public Task NoteAsync(Guid verdictId, int pending, int doubts, CancellationToken cancellationToken) => database.Verdicts
        .Where(verdict => verdict.Id == verdictId && (verdict.PendingMentions != pending || verdict.OpenDoubts != doubts))
        .ExecuteUpdateAsync(change => change.SetProperty(verdict => verdict.PendingMentions, pending).SetProperty(verdict => verdict.OpenDoubts, doubts), cancellationToken);

    /// <summary>One that becomes a grey field shows nobody's name.</summary>
    private static bool IsDoubtful(UnreadPicture picture, UnreadRules rules) => picture.CanBeKept && rules.Of(picture.Number) != PictureTreatment.Blank;

    public static IReadOnlyList<Doubt> Of(VerdictReview review, DoubtContext context) =>
        DoubtList.Of(review, Surveys.GetValue(review.Text, text => new VerdictSurvey(text)), context);
}
