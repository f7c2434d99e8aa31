using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Readings;
using Anonymizer.Core.Review.Work;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Review.Readings;

/// <summary>The second readings of a verdict, and whose reading is whose.</summary>
/// <remarks>
/// On the route of a second reader everybody who could be it sees only the machine's proposal and what was decided in the second
/// reading, from the first reader's first decision on and whatever way they come: the choice is made here, below all requests.
/// The authors of the first reading see their own; auditors, who decide nothing, see it too.
/// </remarks>
internal sealed class SecondReadings(AppDbContext database, CurrentActor actor, TimeProvider clock)
{
    private const string Adjudicated = "{\"action\":\"adjudicated\"";

    public async Task<ActorReading> OfActorAsync(Guid verdictId, CancellationToken cancellationToken)
    {
        var rounds = await database.Set<SecondReadingRow>().Where(row => row.VerdictId == verdictId).ToListAsync(cancellationToken);
        var current = rounds.Find(row => row.Stage != ReadingStage.Past);
        var mayRead = actor.Value != Actor.Service && actor.Value.IsIn((await database.Verdicts.FindAsync([verdictId], cancellationToken))?.CourtId, Role.Workers);

        return current switch
        {
            null => mayRead && await IsFirstReadingOfOthersAsync(verdictId, rounds, cancellationToken) ? new ActorReading(rounds.Count + 1, WorkAccess.FirstReading, null) : ActorReading.Only,
            { Stage: ReadingStage.Reading } => mayRead && SecondReaders.MayRead(actor.Value.Id, [.. await AuthorsAsync(verdictId, rounds, current.FirstAt, cancellationToken), current.FirstBy])
                ? new ActorReading(current.Round, null, current)
                : new ActorReading(0, WorkAccess.FirstDone, current),
            { Stage: ReadingStage.Adjudicating } => new ActorReading(0, WorkAccess.Adjudicating, current),
            _ => ActorReading.Only,
        };
    }

    /// <summary>The first reader is done: a second reading begins, unless one is done since the review was last opened.</summary>
    /// <returns>False: none is needed any more.</returns>
    public async Task<bool> BeginAsync(Guid verdictId, CancellationToken cancellationToken)
    {
        var rounds = await database.Set<SecondReadingRow>().Where(row => row.VerdictId == verdictId).ToListAsync(cancellationToken);

        if (rounds.Exists(row => row.Stage == ReadingStage.Done))
        {
            return false;
        }

        database.Add(new SecondReadingRow { VerdictId = verdictId, Round = rounds.Count + 1, Stage = ReadingStage.Reading, FirstBy = actor.Value.Id, FirstAt = clock.GetUtcNow() });

        return true;
    }

    /// <summary>The review is reopened: what was settled counts for the version before.</summary>
    public async Task EndAsync(Guid verdictId, CancellationToken cancellationToken)
    {
        foreach (var row in await database.Set<SecondReadingRow>().Where(row => row.VerdictId == verdictId && row.Stage == ReadingStage.Done).ToListAsync(cancellationToken))
        {
            row.Stage = ReadingStage.Past;
        }
    }

    /// <summary>Whose answers hold so far, by the key of the disagreement.</summary>
    public Task<List<SettlementRow>> SettlementsAsync(Guid verdictId, int round, CancellationToken cancellationToken) =>
        database.Set<SettlementRow>().Where(row => row.VerdictId == verdictId && row.Round == round).ToListAsync(cancellationToken);

    private async Task<bool> IsFirstReadingOfOthersAsync(Guid verdictId, List<SecondReadingRow> rounds, CancellationToken cancellationToken)
    {
        if (await database.Verdicts.FindAsync([verdictId], cancellationToken) is not { Route: ReviewRoute.SecondReader, State: VerdictState.InReview })
        {
            return false;
        }

        var authors = await AuthorsAsync(verdictId, rounds, clock.GetUtcNow(), cancellationToken);

        return authors.Count > 0 && SecondReaders.MayRead(actor.Value.Id, authors);
    }

    /// <summary>Who decided anything in the review itself, and who had it in this round, and so saw it: by taking it over or by being given it.</summary>
    private async Task<IReadOnlyCollection<Guid>> AuthorsAsync(Guid verdictId, List<SecondReadingRow> rounds, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var since = rounds.Max(row => row.SettledAt ?? row.SecondAt) ?? DateTimeOffset.UnixEpoch;
        var decisions = await database.Set<ReviewEventRow>().Where(row => row.VerdictId == verdictId && row.Reading == 0).Select(row => new { row.By, row.Action }).ToListAsync(cancellationToken);
        var deciders = decisions.Where(row => !row.Action.StartsWith(Adjudicated, StringComparison.Ordinal)).Select(row => row.By).Distinct();
        var keepers = await database.Set<WorkLogRow>()
            .Where(row => row.VerdictId == verdictId && row.Step != WorkStep.Taken && row.To != null && row.At > since && row.At <= until)
            .Select(row => row.To!.Value)
            .ToListAsync(cancellationToken);

        return [.. deciders, .. keepers];
    }
}
