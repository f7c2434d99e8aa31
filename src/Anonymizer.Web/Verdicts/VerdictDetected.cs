using Mediator;

namespace Anonymizer.Web.Verdicts;

/// <summary>A verdict was read and its mentions are proposed. Heard inside the transaction: work that takes long belongs after the commit.</summary>
public sealed record VerdictDetected(Guid VerdictId) : INotification;
