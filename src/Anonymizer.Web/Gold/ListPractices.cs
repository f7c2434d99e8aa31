using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Quality;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Anonymizer.Web.Review;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Gold;

/// <summary>Who practised on gold, newest first, with the score of each complete review: a trainer sees their own, administrators and auditors see all.</summary>
public sealed record ListPractices : IRequest<IReadOnlyList<PracticeLine>>, IReads
{
    private const int Most = 100;

    internal sealed class Handler(AppDbContext database, Practices practices, PersonNames names, CurrentActor actor) : IRequestHandler<ListPractices, IReadOnlyList<PracticeLine>>
    {
        public async ValueTask<IReadOnlyList<PracticeLine>> Handle(ListPractices query, CancellationToken cancellationToken)
        {
            var (mayAll, own) = (actor.Value.IsEverywhere(Practices.SeeAll), actor.Value.Id);
            var rows = await database.Set<PracticeRow>().AsNoTracking().Where(row => mayAll || row.TraineeId == own).OrderByDescending(row => row.At).Take(Most).ToListAsync(cancellationToken);
            var person = await names.OfAsync(rows.Select(row => row.TraineeId), cancellationToken);
            var lines = new List<PracticeLine>();

            foreach (var row in rows)
            {
                var verdict = (await database.Verdicts.FindAsync([row.VerdictId], cancellationToken))!;
                lines.Add(new PracticeLine(row.VerdictId, verdict.Name, person(row.TraineeId), row.At, verdict.State, (await practices.ScoreAsync(row, verdict, cancellationToken))?.Score));
            }

            return lines;
        }
    }
}

/// <summary>One trainee's complete review of a gold verdict, with every place where it and gold say different things.</summary>
[ShowsOriginal]
public sealed record GetPractice(Guid VerdictId) : IRequest<PracticeFile>, IReads
{
    internal sealed class Handler(AppDbContext database, Practices practices, PersonNames names, CurrentActor actor) : IRequestHandler<GetPractice, PracticeFile>
    {
        public async ValueTask<PracticeFile> Handle(GetPractice query, CancellationToken cancellationToken)
        {
            var row = await database.Set<PracticeRow>().FindAsync([query.VerdictId], cancellationToken);

            if (row is null || (row.TraineeId != actor.Value.Id && !actor.Value.IsEverywhere(Practices.SeeAll)))
            {
                throw new NotFoundException("No such practice.");
            }

            var verdict = (await database.Verdicts.FindAsync([row.VerdictId], cancellationToken))!;
            var text = (await database.VerdictTexts.FindAsync([row.VerdictId], cancellationToken))!.ToText();
            var score = await practices.ScoreAsync(row, verdict, cancellationToken);

            return new PracticeFile(verdict.Id, verdict.Name, (await names.OfAsync([row.TraineeId], cancellationToken))(row.TraineeId), text, score);
        }
    }
}

/// <summary>Scores trainees' reviews; before a review is complete it tells nothing of the gold.</summary>
internal sealed class Practices(AppDbContext database, Reviews reviews)
{
    public static IReadOnlyList<string> SeeAll { get; } = [Role.Administrator, Role.Auditor];

    public async Task<PracticeScore?> ScoreAsync(PracticeRow row, Verdict verdict, CancellationToken cancellationToken)
    {
        if (verdict.State is not (VerdictState.Reviewed or VerdictState.Released))
        {
            return null;
        }

        var gold = (await database.Set<GoldVerdictRow>().FindAsync([row.GoldVerdictId], cancellationToken))!;

        return PracticeScore.Of(gold.ToMentions(), (await reviews.GetAsync(verdict.Id, reading: 0, cancellationToken)).Annotations);
    }
}

/// <summary>A trainee's review of a gold verdict as lists show it.</summary>
/// <param name="VerdictId">The trainee's copy.</param>
/// <param name="Name">Its name.</param>
/// <param name="Trainee">Who practised.</param>
/// <param name="At">When they began.</param>
/// <param name="State">How far they are.</param>
/// <param name="Score">Null before the review is complete.</param>
public sealed record PracticeLine(Guid VerdictId, string Name, Person Trainee, DateTimeOffset At, VerdictState State, PrecisionRecall? Score)
{
    public override string ToString() => $"PracticeLine({VerdictId})";
}

/// <summary>A trainee's review of a gold verdict with the differences.</summary>
public sealed record PracticeFile(Guid VerdictId, string Name, Person Trainee, VerdictText Text, PracticeScore? Score)
{
    public override string ToString() => $"PracticeFile({VerdictId})";
}
