using Anonymizer.Core.Review;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>Every mention of a verdict is decided. Heard inside the transaction: work that takes long belongs after the commit.</summary>
/// <param name="VerdictId">The verdict.</param>
/// <param name="Review">As it was completed; its last events are not on disk yet.</param>
public sealed record ReviewCompleted(Guid VerdictId, VerdictReview Review) : INotification
{
    public override string ToString() => $"ReviewCompleted({VerdictId})";
}
