using Anonymizer.Web.Platform;

namespace Anonymizer.Web.Review.Work;

/// <summary>Tells open pages that a verdict changed hands, or that its proposal, its second reading or its problem reports did. Nothing is stored.</summary>
public sealed class WorkChanges
{
    public Listeners<Guid> Changed { get; } = new();

    /// <summary>Somebody decided something in a verdict's review.</summary>
    public Listeners<Guid> Decided { get; } = new();
}
