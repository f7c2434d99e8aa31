using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Substitution;

/// <summary>Who stands behind a replacement in a released file. Personal data: it turns the file back into the original.</summary>
/// <param name="Type">The name of its entity type.</param>
/// <param name="Role">What it is to the case.</param>
/// <param name="Names">As the verdict writes it, the longest first.</param>
/// <param name="Replacements">What stands in their place; one empty text where the words were taken out.</param>
public sealed record MappedEntity(string Type, EntityRole Role, IReadOnlyList<string> Names, IReadOnlyList<string> Replacements)
{
    public override string ToString() => $"MappedEntity({Type})";
}
