using Anonymizer.Core.Text;

namespace Anonymizer.Core.Teaching.Pool;

/// <summary>One correction as it bears on what a verdict teaches.</summary>
/// <param name="Id">The correction's.</param>
/// <param name="Span">The words that it is about, before and after, in UTF-16 units.</param>
/// <param name="Taught">The mention that is taught; null for no mention.</param>
/// <param name="EntityId">The entity within the verdict.</param>
/// <param name="IsVerified">Included by a trainer, or accepted as proposed and not excluded.</param>
public sealed record TaughtPlace(Guid Id, TextSpan Span, MentionState? Taught, int EntityId, bool IsVerified);
