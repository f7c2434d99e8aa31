using System.Collections.Immutable;

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

    public override string ToString() => $"ReviewNotes({Replacements.Count}, {Comments.Count}, {Waived.Count})";
}
