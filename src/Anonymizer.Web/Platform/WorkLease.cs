namespace Anonymizer.Web.Platform;

/// <summary>The verdict that the work under way was handed out for. Whatever it saves meanwhile is saved only if nobody newer has the verdict.</summary>
/// <param name="VerdictId">The verdict.</param>
/// <param name="Epoch">Counts who took it.</param>
internal sealed record WorkLease(Guid VerdictId, int Epoch)
{
    private static readonly AsyncLocal<WorkLease?> Held = new();

    /// <summary>Null where no work was handed out: the one who asks is a person or a program.</summary>
    public static WorkLease? Current => Held.Value;

    /// <summary>The work has opened the review to release it unseen, so that whoever goes on after it does not take it for a person's.</summary>
    public bool IsUnseen { get; set; }

    /// <summary>Does the work under it.</summary>
    public async Task DoAsync(Func<Task> work)
    {
        Held.Value = this; // flows into the work, and is the caller's own again when this returns

        await work();
    }
}
