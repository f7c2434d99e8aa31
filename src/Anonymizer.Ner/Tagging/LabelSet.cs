using Anonymizer.Core.Detection;

namespace Anonymizer.Ner.Tagging;

/// <summary>What the network's outputs mean: first the BIO labels of the types, then the needs, then the roles.</summary>
/// <param name="Types">Label 0 is outside; type t has B = 1 + 2t and I = 2 + 2t.</param>
/// <param name="Roles">The first is NONE.</param>
public sealed record LabelSet(IReadOnlyList<EntityType> Types, IReadOnlyList<EntityRole> Roles)
{
    /// <summary>The needs' outputs: none (no mention), NO_MASK, QUASI, DIRECT.</summary>
    public const int NeedCount = 4;

    public static LabelSet Default { get; } = new(
        EntityType.Known,
        [
            EntityRole.None, EntityRole.Petitioner, EntityRole.Respondent, EntityRole.Witness, EntityRole.Judge,
            EntityRole.Lawyer, EntityRole.OtherPerson, EntityRole.Court, EntityRole.Statute, EntityRole.Precedent,
        ]);

    public int BioCount => 1 + (2 * Types.Count);

    public int NeedOffset => BioCount;

    public int RoleOffset => BioCount + NeedCount;

    /// <summary>Number of the network's outputs for a word.</summary>
    public int Width => BioCount + NeedCount + Roles.Count;

    /// <summary>The index of a type, or -1 for one that the network does not know.</summary>
    public int IndexOf(EntityType type) => Types.ToList().IndexOf(type);

    /// <summary>The index of a role, or -1 for one that the network does not know.</summary>
    public int IndexOf(EntityRole role) => Roles.ToList().IndexOf(role);
}
