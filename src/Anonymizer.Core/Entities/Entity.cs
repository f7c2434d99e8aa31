using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Entities;

/// <summary>Who or what is meant: all mentions of one person, body, place or number. Gets one replacement.</summary>
/// <param name="Id">From 1, in order of the first mention.</param>
/// <param name="Type">The type of its mentions.</param>
/// <param name="Need">The strongest need among its mentions: one direct mention identifies them all.</param>
/// <param name="Role">What it is to the case.</param>
/// <param name="Mentions">In text order; at least one; each carries this id.</param>
public sealed record Entity(int Id, EntityType Type, Need Need, EntityRole Role, IReadOnlyList<Mention> Mentions)
{
    /// <summary>The kind of its first mention that has one (EMAIL, IBAN, …), or null.</summary>
    public string? Kind => Mentions.Select(mention => mention.Kind).FirstOrDefault(kind => kind is not null);

    /// <summary>Its name fits several others ("Smith", where two Smiths are named): left apart for a person to link, never guessed.</summary>
    public bool IsAmbiguous { get; init; }
}
