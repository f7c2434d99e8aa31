using Anonymizer.Core.Entities;

namespace Anonymizer.Core.Substitution;

/// <summary>All that an operator may know of the entity that it replaces.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Surfaces">Its mentions' words, each once, in text order. Personal data.</param>
/// <param name="Parameters">The rule's settings.</param>
/// <param name="Language">Language of the replacement, two letters.</param>
/// <param name="Gender">As titles tell.</param>
/// <param name="Ordinal">From 1: its place among the entities of the same rule and noun.</param>
/// <param name="PeerCount">How many those are.</param>
/// <param name="Seed">Makes what is invented repeatable.</param>
/// <param name="Pseudonyms">Where made-up names come from.</param>
public sealed record ReplacementSubject(
    Entity Entity,
    IReadOnlyList<string> Surfaces,
    OperatorParameters Parameters,
    string Language,
    NameGender Gender,
    int Ordinal,
    int PeerCount,
    int Seed,
    IPseudonyms Pseudonyms)
{
    public override string ToString() => $"ReplacementSubject({Entity.Id})";
}
