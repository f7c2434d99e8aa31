using Anonymizer.Core.Detection;

namespace Anonymizer.SampleMaker.Writing;

/// <summary>Words of a sample that name something, with their gold annotation.</summary>
/// <param name="Surface">The words as they are written.</param>
/// <param name="Key">Who or what is meant: the same key and type, the same entity.</param>
public sealed record Tag(string Surface, EntityType Type, Need Need, EntityRole Role, string Key)
{
    public Tag As(string surface) => this with { Surface = surface };
}
