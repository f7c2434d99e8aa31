namespace Anonymizer.Core.Review.Work;

/// <summary>The lock on a verdict in review: who works on it, and until when nobody else does. Each action renews it.</summary>
/// <param name="Holder">The person.</param>
/// <param name="Since">When the page that holds it was opened.</param>
/// <param name="Until">When it runs out, if nothing is done before.</param>
public sealed record ReviewHold(Guid Holder, DateTimeOffset Since, DateTimeOffset Until)
{
    /// <summary>Renewed only when a quarter of its time is gone, so that a held key writes nothing.</summary>
    private const int RenewalsPerHold = 4;

    public bool IsOver(DateTimeOffset now) => now >= Until;

    /// <summary>What a person may do.</summary>
    /// <param name="hold">The lock as it is, or null.</param>
    /// <param name="assignee">Whose verdict it is, or null.</param>
    /// <param name="person">Who asks.</param>
    /// <param name="now">The time.</param>
    public static WorkAccess AccessOf(ReviewHold? hold, Guid? assignee, Guid person, DateTimeOffset now) => hold switch
    {
        { } held when held.Holder != person && !held.IsOver(now) => WorkAccess.Held,
        _ when assignee is { } other && other != person => WorkAccess.Assigned,
        { } own when own.Holder == person => own.IsOver(now) ? WorkAccess.RanOut : WorkAccess.Mine,
        _ => WorkAccess.Free,
    };

    /// <summary>The lock after a person acted; the same one where it needs no renewal.</summary>
    /// <exception cref="DomainException">review.held, review.assigned: it is somebody else's.</exception>
    public static ReviewHold Take(ReviewHold? hold, Guid? assignee, Guid person, DateTimeOffset now, TimeSpan length)
    {
        var access = AccessOf(hold, assignee, person, now);

        return access switch
        {
            WorkAccess.Held => throw new DomainException("review.held", "Somebody else works on this verdict now. Nothing that you decided before is lost. Wait until they are done, or take the verdict over."),
            WorkAccess.Assigned => throw new DomainException("review.assigned", "This verdict was given to somebody else. Nothing that you decided before is lost. Take it over to go on."),
            WorkAccess.Mine when hold!.Until - now > length * (RenewalsPerHold - 1) / RenewalsPerHold => hold,
            WorkAccess.Mine => hold! with { Until = now + length },
            _ => new ReviewHold(person, now, now + length),
        };
    }

    /// <summary>The lock of a person who takes the verdict over, whoever had it.</summary>
    public static ReviewHold TakeOver(Guid person, DateTimeOffset now, TimeSpan length) => new(person, now, now + length);
}
