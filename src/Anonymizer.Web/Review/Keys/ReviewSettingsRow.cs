namespace Anonymizer.Web.Review.Keys;

/// <summary>How one account wants its review.</summary>
public sealed class ReviewSettingsRow
{
    public required Guid AccountId { get; init; }

    /// <summary>The changed keys as JSON: command to key.</summary>
    public required string Keys { get; set; }
}
