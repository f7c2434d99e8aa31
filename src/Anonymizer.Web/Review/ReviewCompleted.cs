using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>Every mention of a verdict is decided. Heard inside the transaction: work that takes long belongs after the commit.</summary>
public sealed record ReviewCompleted(Guid VerdictId) : INotification;
