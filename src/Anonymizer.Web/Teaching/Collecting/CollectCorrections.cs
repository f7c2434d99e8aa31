using Anonymizer.Core.Quality;
using Anonymizer.Core.Teaching;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Observability;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Policy;
using Anonymizer.Web.Review;
using Anonymizer.Web.Teaching.Rules;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Teaching.Collecting;

/// <summary>Keeps what a completed review says of the proposal, in the same transaction: corrections, and the review in numbers.</summary>
/// <remarks>What the service completed itself taught nobody anything: a model must not learn its own proposals as if a person had confirmed them. Nor does a trainee who practises on a copy of gold.</remarks>
internal sealed class CollectCorrections(AppDbContext database, Reviews reviews, ReviewSource sources, CourtPolicies policies, CourtRules rules, Reviewers reviewers, ReviewMeters meters, CurrentActor actor, TimeProvider clock)
    : INotificationHandler<ReviewCompleted>
{
    public async ValueTask Handle(ReviewCompleted notification, CancellationToken cancellationToken)
    {
        if (actor.Value == Actor.Service || await database.Set<PracticeRow>().AnyAsync(row => row.VerdictId == notification.VerdictId, cancellationToken))
        {
            return;
        }

        var (verdict, review) = (await reviews.VerdictAsync(notification.VerdictId, cancellationToken), notification.Review);
        var source = await sources.OfAsync(verdict.Id, cancellationToken);
        var policy = (await policies.OfCourtAsync(verdict.Court, cancellationToken)).Stamp.ToString();
        var proposal = await reviews.AtAsync(verdict.Id, reading: 0, sequence: 0, cancellationToken);
        var corrections = CorrectionFinder.Between(proposal, review, await reviews.NearMissesAsync(verdict.Id, cancellationToken));
        var rows = corrections.Select(correction => RowOf(correction, verdict, source, policy, review.Text)).ToList();

        await SupersedeAsync(verdict.Id, rows, cancellationToken);

        if (await database.Set<PoolErasureRow>().AnyAsync(row => row.VerdictId == verdict.Id, cancellationToken))
        {
            rows.ForEach(row => row.WordsKey = "");
        }
        else
        {
            await IncludeAsync(verdict, source, rows, cancellationToken);
        }

        database.AddRange(rows);
        database.Add(OutcomeOf(verdict, source, policy, corrections, TextWords.In(review.Text.Value).Count));
        meters.Completed(Cohort.Of(verdict), verdict.Court, corrections, source.Worked);
    }

    private CorrectionRow RowOf(Correction correction, Verdict verdict, ReviewOrigin source, string policy, VerdictText text)
    {
        var row = new CorrectionRow
        {
            Id = Guid.CreateVersion7(),
            VerdictId = verdict.Id,
            ReviewVersion = source.Version,
            Kind = correction.Kind,
            Start = correction.Before?.Span.Start,
            End = correction.Before?.Span.End,
            TypeBefore = correction.Before?.Type.Name,
            NeedBefore = correction.Before?.Need,
            RoleBefore = correction.Before?.Role,
            AfterStart = correction.After?.Span.Start,
            AfterEnd = correction.After?.Span.End,
            TypeAfter = correction.After?.Type.Name,
            NeedAfter = correction.After?.Need,
            RoleAfter = correction.After?.Role,
            Score = correction.Score,
            Recognizer = correction.Recognizer,
            Source = correction.Source,
            EntityId = correction.EntityId,
            ModelVersion = verdict.ModelVersion,
            PolicyVersion = policy,
            By = source.By,
            At = clock.GetUtcNow(),
            Purpose = verdict.Purpose,
            AgeBand = verdict.AgeBand,
            CourtId = verdict.CourtId,
            Route = verdict.Route,
            IsTelling = correction.IsTelling,
        };
        row.Hold(correction.IsMasked, WordsKey.Of(text.At((correction.After ?? correction.Before)!.Span)));

        return row;
    }

    /// <summary>What was taken from an earlier completion counts no more; what a trainer said of a correction that is the same again still does.</summary>
    private async Task SupersedeAsync(Guid verdictId, List<CorrectionRow> rows, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var earlier = await database.Set<CorrectionRow>().Where(row => row.VerdictId == verdictId && row.SupersededAt == null).ToListAsync(cancellationToken);

        foreach (var old in earlier)
        {
            old.SupersededAt = now;

            if (old.DecidedBy is not null && rows.Find(row => row.Kind == old.Kind && row.Before == old.Before && row.After == old.After) is { } same)
            {
                same.TakeOver(old);
            }
        }

        foreach (var outcome in await database.Set<ReviewOutcomeRow>().Where(row => row.VerdictId == verdictId && row.SupersededAt == null).ToListAsync(cancellationToken))
        {
            outcome.SupersededAt = now;
        }
    }

    /// <summary>What two people settled is included without a trainer where the court says so; never what comes from somebody whose refusals are far outside.</summary>
    private async Task IncludeAsync(Verdict verdict, ReviewOrigin source, List<CorrectionRow> rows, CancellationToken cancellationToken)
    {
        var isAsked = source.IsSecondRead && (await rules.OfCourtAsync(verdict.CourtId, cancellationToken)) is { MayTeach: true, IncludesSecondRead: true };

        if (!isAsked || (await reviewers.HeldAsync(cancellationToken, rows)).Contains(source.By))
        {
            return;
        }

        foreach (var row in rows.Where(row => row.DecidedBy is null))
        {
            row.Decide(CorrectionState.Included, Actor.Service.Id, clock.GetUtcNow());
        }
    }

    private ReviewOutcomeRow OutcomeOf(Verdict verdict, ReviewOrigin source, string policy, IReadOnlyList<Correction> corrections, int words) => new()
    {
        VerdictId = verdict.Id,
        ReviewVersion = source.Version,
        By = source.By,
        At = clock.GetUtcNow(),
        Words = words,
        Accepted = corrections.Count(one => one.Kind == CorrectionKind.Accepted),
        Rejected = corrections.Count(one => one.Kind == CorrectionKind.Rejected),
        Added = corrections.Count(one => one.Kind == CorrectionKind.Added),
        Changed = corrections.Count(one => (one.Kind & (CorrectionKind.Accepted | CorrectionKind.Rejected | CorrectionKind.Added)) == 0),
        Tally = SpanTally.Write(CorrectionFacts.Count(corrections)),
        Seconds = (int)source.Worked.TotalSeconds,
        Purpose = verdict.Purpose,
        AgeBand = verdict.AgeBand,
        CourtId = verdict.CourtId,
        Route = verdict.Route,
        ModelVersion = verdict.ModelVersion,
        PolicyVersion = policy,
        IsSecondRead = source.IsSecondRead,
    };
}
