using Anonymizer.Core.Review;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review.Problems;
using Anonymizer.Web.Review.Readings;
using Anonymizer.Web.Review.Versions;
using Anonymizer.Web.Review.Work;
using Anonymizer.Web.Verdicts;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Overview;

/// <summary>A verdict with all that people did about it.</summary>
public sealed record GetOverview(Guid VerdictId) : IRequest<VerdictFile>, IReads
{
    internal sealed class Handler(ISender sender, AppDbContext database, PurgeMarks marks, TimeProvider clock) : IRequestHandler<GetOverview, VerdictFile>
    {
        public async ValueTask<VerdictFile> Handle(GetOverview query, CancellationToken cancellationToken)
        {
            var verdict = await sender.Send(new GetVerdict(query.VerdictId), cancellationToken);
            var text = await database.VerdictTexts.AsNoTracking().SingleOrDefaultAsync(row => row.VerdictId == query.VerdictId, cancellationToken);

            return new VerdictFile(verdict, (await database.Verdicts.FindAsync([query.VerdictId], cancellationToken))!.Route)
            {
                Text = text?.ToText(),
                Work = await sender.Send(new GetWork(query.VerdictId), cancellationToken),
                People = await sender.Send(new ListPeople(query.VerdictId), cancellationToken),
                History = await sender.Send(new ListWork(query.VerdictId), cancellationToken),
                Versions = await sender.Send(new ListVersions(query.VerdictId), cancellationToken),
                Readings = await sender.Send(new ListSecondReadings(query.VerdictId), cancellationToken),
                Problems = await sender.Send(new ListProblems(query.VerdictId), cancellationToken),
                Purged = await marks.OfAsync(query.VerdictId, cancellationToken),
                Holds = await HoldsAsync(verdict, cancellationToken),
                Comments = text is null ? [] : await sender.Send(new ListComments(query.VerdictId), cancellationToken),
            };
        }

        private async Task<IReadOnlyList<HoldRow>> HoldsAsync(VerdictRow verdict, CancellationToken cancellationToken)
        {
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            var holds = await database.Set<HoldRow>().AsNoTracking()
                .Where(row => row.VerdictId == verdict.Id || (row.CaseId != null && row.CaseId == verdict.CaseId))
                .OrderBy(row => row.Id)
                .ToListAsync(cancellationToken);

            return holds.FindAll(row => row.Holds(today));
        }
    }
}

/// <summary>What the page of a verdict shows.</summary>
/// <param name="Verdict">The verdict without its text.</param>
/// <param name="Route">Who must look at it.</param>
public sealed record VerdictFile(VerdictRow Verdict, ReviewRoute Route)
{
    /// <summary>The text for the places of comments; null before it was read.</summary>
    public VerdictText? Text { get; init; }

    public WorkView Work { get; init; } = WorkView.Alone;

    public IReadOnlyList<Person> People { get; init; } = [];

    public IReadOnlyList<WorkEntry> History { get; init; } = [];

    public IReadOnlyList<ReviewVersion> Versions { get; init; } = [];

    public IReadOnlyList<SecondReading> Readings { get; init; } = [];

    public IReadOnlyList<VerdictProblem> Problems { get; init; } = [];

    public IReadOnlyList<ReviewComment> Comments { get; init; } = [];

    /// <summary>What was deleted of it.</summary>
    public IReadOnlyList<PurgeMark> Purged { get; init; } = [];

    /// <summary>The legal holds in force on it or its case.</summary>
    public IReadOnlyList<HoldRow> Holds { get; init; } = [];

    public bool IsInWork => Verdict.State is VerdictState.Detected or VerdictState.InReview;

    public override string ToString() => $"VerdictFile({Verdict.Id})";
}
