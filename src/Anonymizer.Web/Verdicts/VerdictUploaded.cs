using Mediator;

namespace Anonymizer.Web.Verdicts;

/// <summary>A new verdict is stored. Heard inside the transaction: work that takes long belongs after the commit.</summary>
public sealed record VerdictUploaded(Guid VerdictId) : INotification;
