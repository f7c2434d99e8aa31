using System.Collections.Immutable;

namespace Anonymizer.Core.Review;

/// <summary>Two readings were made one: what a second reader had otherwise and was right about takes the place of what stood here.</summary>
/// <param name="Removed">The mentions that go.</param>
/// <param name="Taken">The mentions that come, or that are otherwise from now on.</param>
/// <param name="Replacements">What a person wrote to stand in an entity's place; null for what the policy says.</param>
/// <param name="Waived">Doubts that the second reader waived, with the reason.</param>
public sealed record ReviewAdjudicated(
    IReadOnlyList<int> Removed, IReadOnlyList<Suggestion> Taken, IReadOnlyDictionary<int, string?> Replacements, IReadOnlyDictionary<string, string> Waived) : ReviewEvent
{
    /// <summary>The reason codes of what comes, by mention; null for the policy's.</summary>
    public IReadOnlyDictionary<int, string?> Reasons { get; init; } = new Dictionary<int, string?>();

    internal override ReviewState ApplyTo(ReviewState state)
    {
        var changed = Removed.Aggregate(state, (earlier, id) => earlier.Without(id)).With(Taken);

        return changed.With(changed.Notes with
        {
            Replacements = Renewed(changed.Notes.Replacements, Replacements),
            Reasons = Renewed(changed.Notes.Reasons, Reasons),
            Waived = changed.Notes.Waived.SetItems(Waived),
        });
    }

    private static ImmutableDictionary<int, string> Renewed(ImmutableDictionary<int, string> notes, IReadOnlyDictionary<int, string?> with) =>
        notes.RemoveRange(with.Keys).AddRange(with.Where(one => one.Value is not null).Select(one => KeyValuePair.Create(one.Key, one.Value!)));

    public override string ToString() => $"ReviewAdjudicated({Removed.Count}, {Taken.Count})";
}
