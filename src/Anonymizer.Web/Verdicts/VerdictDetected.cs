using Mediator;

namespace Anonymizer.Web.Verdicts;

/// <summary>A verdict was read and its mentions are proposed. Heard inside the transaction: work that takes long belongs after the commit.</summary>
/// <param name="VerdictId">The verdict.</param>
/// <param name="IsForeign">No model is made for its language.</param>
/// <param name="NotInspected">Parts of its file that could not be read.</param>
public sealed record VerdictDetected(Guid VerdictId, bool IsForeign = false, int NotInspected = 0) : INotification;
