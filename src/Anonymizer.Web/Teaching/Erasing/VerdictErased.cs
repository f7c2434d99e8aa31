using Mediator;

namespace Anonymizer.Web.Teaching.Erasing;

/// <summary>A verdict must never be learned from or measured with again. Heard inside the transaction.</summary>
public sealed record VerdictErased(Guid VerdictId) : INotification;

/// <summary>A text from elsewhere is gone and must never be learned from again. Heard inside the transaction.</summary>
public sealed record ImportedTextErased(Guid ImportedTextId) : INotification;
