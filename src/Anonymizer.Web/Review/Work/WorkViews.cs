using Anonymizer.Core.Review.Work;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review.Problems;
using Anonymizer.Web.Review.Readings;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Review.Work;

/// <summary>Puts together what a person sees of who has a verdict.</summary>
internal sealed class WorkViews(AppDbContext database, WorkDesk desk, SecondReadings readings, ReviewProblems problems, PersonNames names)
{
    public async Task<WorkView> OfAsync(Guid verdictId, CancellationToken cancellationToken)
    {
        var row = await database.Set<AssignmentRow>().FindAsync([verdictId], cancellationToken);
        var reading = await readings.OfActorAsync(verdictId, cancellationToken);
        var note = row?.NoteNumber is { } number ? await database.Set<WorkLogRow>().FindAsync([verdictId, number], cancellationToken) : null;
        var people = new[] { row?.HolderId, row?.AssigneeId, note?.By }.OfType<Guid>();
        var person = await names.OfAsync(people, cancellationToken);

        return new WorkView(reading.Blocked ?? await desk.AccessAsync(verdictId, cancellationToken))
        {
            Holder = row?.HolderId is { } holder ? person(holder) : null,
            HeldSince = row?.HeldSince,
            HeldUntil = row?.HeldUntil,
            Assignee = row?.AssigneeId is { } assignee ? person(assignee) : null,
            Note = note?.Note is { } text ? new HandOverNote(person(note.By), note.At, text) : null,
            IsSecondReader = reading.Number > 0,
            OpenProblems = await problems.OpenAsync(verdictId, cancellationToken),
        };
    }
}
