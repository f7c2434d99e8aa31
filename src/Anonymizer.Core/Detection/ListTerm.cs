namespace Anonymizer.Core.Detection;

/// <summary>A string to find wherever it stands, and what it is. Its text is personal data.</summary>
/// <param name="Text">The string; found by words, whatever its capitals, diacritics and spacing.</param>
/// <param name="Type">What it names.</param>
/// <param name="Need">Must it be masked? NO_MASK makes the term an exception.</param>
/// <param name="Role">What it is to the case.</param>
public sealed record ListTerm(string Text, EntityType Type, Need Need = Need.Direct, EntityRole Role = EntityRole.None)
{
    /// <summary>Why a mention of it is marked, for the reviewer; says which list, and holds no words of it.</summary>
    public string Why { get; init; } = "is on the list";

    public override string ToString() => $"ListTerm({Type}, {Need})";
}
