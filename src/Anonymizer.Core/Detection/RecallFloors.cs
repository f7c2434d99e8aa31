namespace Anonymizer.Core.Detection;

/// <summary>The share of what is to be masked that a court wants found at least, for all types or type by type, from 0 to 1.</summary>
/// <param name="Everything">For the types that have none of their own; null where the model's own thresholds suffice.</param>
/// <param name="ByType">For single types.</param>
public sealed record RecallFloors(double? Everything, IReadOnlyDictionary<EntityType, double> ByType)
{
    /// <summary>The model's own thresholds.</summary>
    public static RecallFloors None { get; } = new(null, new Dictionary<EntityType, double>());

    public bool IsNone => Everything is null && ByType.Count == 0;

    public double? Of(EntityType type) => ByType.TryGetValue(type, out var floor) ? floor : Everything;
}
