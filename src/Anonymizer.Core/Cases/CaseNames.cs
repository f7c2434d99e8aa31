using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;

namespace Anonymizer.Core.Cases;

/// <summary>The names of one entity as two verdicts are compared by.</summary>
internal sealed class CaseNames
{
    private readonly List<PersonName> _people = [];

    public CaseNames(EntityType type, IEnumerable<string> surfaces)
    {
        Type = type;

        foreach (var surface in surfaces.Distinct(StringComparer.Ordinal))
        {
            if (type == EntityType.Person)
            {
                Add(PersonName.Of(surface));
            }
            else if (SurfaceLinker.KeyOf(surface) is { Length: > 0 } key)
            {
                Keys.Add(key);
            }
        }
    }

    public EntityType Type { get; }

    /// <summary>What says for certain who or what it is: a person's full name; of anything else all of its words.</summary>
    public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);

    public bool IsSame(CaseNames other) => Type == other.Type && Keys.Overlaps(other.Keys);

    /// <summary>A part of one name is the other ("Berg", "A. Berg"): it may be the same person, or a brother.</summary>
    public bool IsLike(CaseNames other) => Type == EntityType.Person && other.Type == EntityType.Person
        && _people.Exists(name => other._people.Exists(name.Fits));

    private void Add(PersonName name)
    {
        if (name.Parts.Count > 0 && !name.IsInitialsOnly)
        {
            _people.Add(name);
        }

        if (name.IsFull)
        {
            Keys.Add(string.Join(' ', name.Parts));
        }
    }
}
