using Anonymizer.Core.Review.Work;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Review.Work;

/// <summary>Who has which verdict: the locks and assignments in the database, and who is told of a change.</summary>
/// <remarks>The service itself needs no lock: it works on verdicts that nobody has open.</remarks>
internal sealed class WorkDesk(AppDbContext database, CurrentActor actor, TimeProvider clock, IOptions<ReviewOptions> options, WorkChanges changes, AfterCommit afterCommit)
{
    public async Task<WorkAccess> AccessAsync(Guid verdictId, CancellationToken cancellationToken)
    {
        var row = await database.Set<AssignmentRow>().FindAsync([verdictId], cancellationToken);

        return ReviewHold.AccessOf(row?.Hold, row?.AssigneeId, actor.Value.Id, clock.GetUtcNow());
    }

    /// <summary>An action of the actor: takes the verdict, or renews the lock.</summary>
    /// <exception cref="Core.DomainException">review.held, review.assigned.</exception>
    public async Task TakeAsync(Guid verdictId, CancellationToken cancellationToken)
    {
        if (actor.Value == Actor.Service)
        {
            return;
        }

        var row = await RowAsync(verdictId, cancellationToken);
        var before = row.Hold;
        var now = ReviewHold.Take(before, row.AssigneeId, actor.Value.Id, clock.GetUtcNow(), options.Value.Hold);

        if (now != before)
        {
            await KeepAsync(row, now, WorkStep.Taken, cancellationToken);
        }
    }

    /// <summary>The actor opens the review's page: takes the verdict if nobody else has it.</summary>
    public async Task OpenAsync(Guid verdictId, CancellationToken cancellationToken)
    {
        if (actor.Value != Actor.Service && await AccessAsync(verdictId, cancellationToken) is WorkAccess.Free or WorkAccess.Mine or WorkAccess.RanOut)
        {
            await KeepAsync(await RowAsync(verdictId, cancellationToken), HoldNow(), WorkStep.Taken, cancellationToken);
        }
    }

    /// <summary>Whoever has it, the actor has it now.</summary>
    public async Task TakeOverAsync(Guid verdictId, CancellationToken cancellationToken)
    {
        if (actor.Value == Actor.Service)
        {
            return;
        }

        var row = await RowAsync(verdictId, cancellationToken);
        row.AssigneeId = row.AssigneeId is null ? null : actor.Value.Id;
        await KeepAsync(row, HoldNow(), WorkStep.TakenOver, cancellationToken);
    }

    /// <summary>Gives the verdict to somebody, or to whoever comes; a note is for that person.</summary>
    public async Task GiveAsync(Guid verdictId, Guid? to, string? note, CancellationToken cancellationToken)
    {
        var row = await RowAsync(verdictId, cancellationToken);
        var isMine = row.Hold?.Holder == actor.Value.Id;
        var number = await LogAsync(verdictId, isMine ? WorkStep.HandedOver : WorkStep.Assigned, to, note, cancellationToken);
        row.AssigneeId = to;
        row.NoteNumber = note is null ? row.NoteNumber : number;
        row.Keep(row.Hold is { } hold && hold.Holder == to ? hold : null);
        Tell(verdictId);
    }

    /// <summary>The lock ends, if it is still that of the page that was opened then.</summary>
    /// <returns>Whether it did.</returns>
    public async Task<bool> LeaveAsync(Guid verdictId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var row = await database.Set<AssignmentRow>().FindAsync([verdictId], cancellationToken);

        if (row?.Hold is { } hold && hold.Holder == actor.Value.Id && hold.Since.ToUnixTimeMilliseconds() == since.ToUnixTimeMilliseconds())
        {
            row.Keep(null);
            Tell(verdictId);

            return true;
        }

        return false;
    }

    /// <summary>The work is done: nobody has it any more.</summary>
    public async Task EndAsync(Guid verdictId, CancellationToken cancellationToken)
    {
        if (await database.Set<AssignmentRow>().FindAsync([verdictId], cancellationToken) is { } row)
        {
            (row.AssigneeId, row.NoteNumber) = (null, null);
            row.Keep(null);
        }

        Tell(verdictId);
    }

    /// <summary>Nobody has it any more, because the second reader was let go.</summary>
    public async Task WaiveReaderAsync(Guid verdictId, string reason, CancellationToken cancellationToken)
    {
        await LogAsync(verdictId, WorkStep.ReaderWaived, to: null, reason, cancellationToken);
        await EndAsync(verdictId, cancellationToken);
    }

    public async Task ReadNoteAsync(Guid verdictId, CancellationToken cancellationToken)
    {
        if (await database.Set<AssignmentRow>().FindAsync([verdictId], cancellationToken) is { } row)
        {
            row.NoteNumber = null;
            row.Keep(row.Hold);
        }
    }

    /// <summary>Open pages hear of it when it is stored.</summary>
    public void Tell(Guid verdictId) => afterCommit.Do(() =>
    {
        changes.Changed.Tell(verdictId);

        return Task.CompletedTask;
    });

    /// <summary>Who looks at figures hears of a decision when it is stored.</summary>
    public void TellDecided(Guid verdictId) => afterCommit.Do(() =>
    {
        changes.Decided.Tell(verdictId);

        return Task.CompletedTask;
    });

    private ReviewHold HoldNow() => ReviewHold.TakeOver(actor.Value.Id, clock.GetUtcNow(), options.Value.Hold);

    private async Task KeepAsync(AssignmentRow row, ReviewHold hold, WorkStep step, CancellationToken cancellationToken)
    {
        var isOther = row.Hold is not { } before || before.Holder != hold.Holder;
        row.Keep(hold);

        if (isOther)
        {
            await LogAsync(row.VerdictId, step, hold.Holder, note: null, cancellationToken);
            Tell(row.VerdictId);
        }
    }

    private async Task<int> LogAsync(Guid verdictId, WorkStep step, Guid? to, string? note, CancellationToken cancellationToken)
    {
        var last = await database.Set<WorkLogRow>().Where(row => row.VerdictId == verdictId).MaxAsync(row => (int?)row.Number, cancellationToken) ?? 0;
        database.Add(new WorkLogRow { VerdictId = verdictId, Number = last + 1, Step = step, By = actor.Value.Id, To = to, At = clock.GetUtcNow(), Note = note });

        return last + 1;
    }

    private async Task<AssignmentRow> RowAsync(Guid verdictId, CancellationToken cancellationToken) =>
        await database.Set<AssignmentRow>().FindAsync([verdictId], cancellationToken)
        ?? database.Add(new AssignmentRow { VerdictId = verdictId }).Entity;
}
