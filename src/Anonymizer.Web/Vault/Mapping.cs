using Anonymizer.Core;
using Anonymizer.Core.Substitution;

namespace Anonymizer.Web.Vault;

/// <summary>What stands in the place of whom. Personal data.</summary>
/// <param name="OpeningId">By which it is open.</param>
/// <param name="Until">Until when.</param>
/// <param name="Entities">Who was replaced.</param>
public sealed record Mapping(Guid OpeningId, DateTimeOffset Until, IReadOnlyList<MappedEntity> Entities)
{
    public override string ToString() => $"Mapping({OpeningId})";

    internal static DomainException Closed() => new("mapping.closed", "The mapping is closed. Open it with a reason; it closes by itself again.");
}
