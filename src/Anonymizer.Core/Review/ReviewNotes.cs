using System.Collections.Immutable;
using Anonymizer.Core.Zones;

namespace Anonymizer.Core.Review;

/// <summary>What a review holds beside the mentions: immutable.</summary>
/// <param name="Replacements">What a person wrote to stand in an entity's place, by entity.</param>
/// <param name="Comments">What a person said of a mention, by mention.</param>
/// <param name="Waived">Why a doubt was let go, by the doubt's key.</param>
public sealed record ReviewNotes(
    ImmutableDictionary<int, string> Replacements, ImmutableDictionary<int, string> Comments, ImmutableDictionary<string, string> Waived)
{
    public static ReviewNotes None { get; } = new(
        ImmutableDictionary<int, string>.Empty, ImmutableDictionary<int, string>.Empty, ImmutableDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The reason code that a person gave a mention instead of the policy's, by mention.</summary>
    public ImmutableDictionary<int, string> Reasons { get; init; } = ImmutableDictionary<int, string>.Empty;

    /// <summary>Where a person lets a zone of the verdict start, by the number of the segment.</summary>
    public ImmutableDictionary<int, VerdictZone> Zones { get; init; } = ImmutableDictionary<int, VerdictZone>.Empty;

    /// <summary>By entity, who a person said it is in the case; null for nobody that the case knows.</summary>
    public ImmutableDictionary<int, Guid?> CaseLinks { get; init; } = ImmutableDictionary<int, Guid?>.Empty;

    public override string ToString() => $"ReviewNotes({Replacements.Count}, {Comments.Count}, {Waived.Count})";
}
