namespace Anonymizer.Web.Data;

/// <summary>Which of the case's entities one of a verdict's is.</summary>
public sealed class CaseLinkRow
{
    public required Guid VerdictId { get; init; }

    /// <summary>The entity within the verdict's review.</summary>
    public required int EntityId { get; init; }

    public required Guid CaseEntityId { get; set; }
}
