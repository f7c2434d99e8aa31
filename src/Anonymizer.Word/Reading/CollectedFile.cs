using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Reading;

/// <summary>A package and the parts of it that a result is made of, cleaned; with those of the Word files inside of it.</summary>
/// <param name="Package">The file as it came.</param>
/// <param name="Parts">The main document first.</param>
/// <param name="Headings">The level of each style of a heading.</param>
/// <param name="Unopened">Embedded Word files that could not be opened, by name of the part, and why.</param>
internal sealed record CollectedFile(Package Package, IReadOnlyList<KeptPart> Parts, IReadOnlyDictionary<string, int> Headings, IReadOnlyDictionary<string, string> Unopened)
{
    /// <summary>Also the parts of the files inside.</summary>
    public IEnumerable<KeptPart> AllParts => Parts.SelectMany(part => part.Inner is null ? [part] : part.Inner.AllParts.Prepend(part));
}
