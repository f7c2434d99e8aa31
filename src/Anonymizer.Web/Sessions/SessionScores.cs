using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation.Promotion;
using Anonymizer.Core.Review;
using Anonymizer.Core.Teaching.Sessions;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Review;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Sessions;

/// <summary>How right the proposals in a session's verdicts were, by what people decided so far.</summary>
internal sealed class SessionScores(AppDbContext database, Reviews reviews)
{
    /// <summary>By the model that proposed, the earliest first.</summary>
    public async Task<IReadOnlyList<ModelScore>> OfAsync(IReadOnlyList<(SessionVerdictRow Row, Verdict Verdict)> verdicts, CancellationToken cancellationToken)
    {
        var corrections = await CorrectionsAsync([.. verdicts.Where(one => SessionDesk.IsReviewed(one.Verdict)).Select(one => one.Verdict.Id)], cancellationToken);
        var scores = new List<(string Version, SessionScore Score)>();

        foreach (var (row, verdict) in verdicts)
        {
            if (SessionDesk.IsReviewed(verdict) && corrections.Contains(verdict.Id))
            {
                scores.Add((verdict.ModelVersion ?? "", SessionScore.OfCorrections([.. corrections[verdict.Id].Select(one => (one.Before, one.After))])));
            }
            else if (await OpenAsync(verdict, cancellationToken) is { } open)
            {
                scores.Add((row.ProposedBy ?? verdict.ModelVersion ?? "", open));
            }
        }

        return [.. scores.GroupBy(one => one.Version).Select(group => new ModelScore(group.Key, group.Select(one => one.Score).Aggregate(SessionScore.None, SessionScore.Add)))];
    }

    /// <summary>Before and after the session's training, on what was reviewed after it and never taught.</summary>
    public async Task<ModelComparison?> TrialAsync(
        SessionRow session, IReadOnlyList<(SessionVerdictRow Row, Verdict Verdict)> verdicts, BootstrapSettings settings, CancellationToken cancellationToken)
    {
        if (session is not { ModelVersion: { } own, BaseVersion: { } before })
        {
            return null;
        }

        var held = verdicts.Where(one => one.Row is { IsTaught: false, Before: not null } && one.Row.ProposedBy == own && SessionDesk.IsReviewed(one.Verdict)).ToList();
        var corrections = await CorrectionsAsync([.. held.Select(one => one.Verdict.Id)], cancellationToken);

        return SessionTrial.Compare(
            before,
            own,
            held.Where(one => corrections.Contains(one.Verdict.Id)).Select(one => new TriedVerdict(
                one.Verdict.Id,
                one.Row.IsTaught,
                Places(MentionJson.Read(one.Row.Before!)),
                [.. corrections[one.Verdict.Id].Where(row => row.Before is not null).Select(row => (row.Before!.Span, row.Before.Type))],
                [.. corrections[one.Verdict.Id].Where(row => row.After is not null).Select(row => (row.After!.Span, row.After.Type))])),
            settings);
    }

    private static IReadOnlyCollection<(TextSpan Span, EntityType Type)> Places(IEnumerable<Mention> mentions) => [.. mentions.Select(mention => (mention.Span, mention.Type))];

    private async Task<ILookup<Guid, CorrectionRow>> CorrectionsAsync(List<Guid> ids, CancellationToken cancellationToken) =>
        (await database.Set<CorrectionRow>().AsNoTracking().Where(row => row.SupersededAt == null && ids.Contains(row.VerdictId)).ToListAsync(cancellationToken)).ToLookup(row => row.VerdictId);

    /// <summary>Of a review that is under way. Not on the route of a second reader: nobody may learn there what the first one decided.</summary>
    private async Task<SessionScore?> OpenAsync(Verdict verdict, CancellationToken cancellationToken)
    {
        if (verdict.State != VerdictState.InReview || verdict.Route == ReviewRoute.SecondReader)
        {
            return null;
        }

        var review = await reviews.GetAsync(verdict.Id, reading: 0, cancellationToken);

        return review.Sequence == 0 ? null : SessionScore.OfOpen(await reviews.AtAsync(verdict.Id, reading: 0, sequence: 0, cancellationToken), review);
    }
}

/// <summary>How right one model's proposals were.</summary>
/// <param name="Version">Of the model that proposed.</param>
/// <param name="Score">By what people decided.</param>
public sealed record ModelScore(string Version, SessionScore Score);
