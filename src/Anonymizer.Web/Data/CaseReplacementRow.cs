namespace Anonymizer.Web.Data;

/// <summary>What stands in the place of a case's entity in released files, when a policy replaces it in this way. Written once, never changed.</summary>
public sealed class CaseReplacementRow
{
    public required Guid CaseEntityId { get; init; }

    /// <summary>In which way: operator, noun, language and settings of the policy's rule.</summary>
    public required string Rule { get; init; }

    public required string Text { get; init; }
}
