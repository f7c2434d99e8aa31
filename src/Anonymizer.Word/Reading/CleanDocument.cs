using Anonymizer.Core.Substitution;
using Anonymizer.Core.Unread;
using Anonymizer.Core.Verification;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Reading;

/// <summary>A Word file without all that is hidden in it: what a result is made of, with the map of its text.</summary>
internal sealed class CleanDocument
{
    private readonly Package package;
    private readonly IReadOnlyList<KeptPart> parts;
    private readonly UnreadRules rules;
    private readonly IReadOnlySet<string> readParts;
    private TextMap? map;

    private CleanDocument(Package package, IReadOnlyList<KeptPart> parts, IReadOnlyDictionary<string, int> headings, UnreadRules rules)
    {
        this.package = package;
        this.parts = parts;
        this.rules = rules;
        map = TextMapBuilder.Build(parts, headings);
        readParts = map.Parts;
        UnreadText.Remove(parts, map);
    }

    /// <summary>The text and its places, until something is replaced.</summary>
    public TextMap Map => map ?? throw new InvalidOperationException("The document is written already.");

    /// <summary>The pictures that the document shows, by number.</summary>
    public IReadOnlyList<PictureDecision> Pictures => [.. parts.Select(part => part.Picture).OfType<PictureDecision>().OrderBy(picture => picture.Fact.Number)];

    public static CleanDocument Of(Package package, UnreadRules rules)
    {
        var collector = new PartCollector(package, rules);

        return new CleanDocument(package, collector.Collect(), collector.Headings, rules);
    }

    /// <summary>Writes disjoint replacements, once: the text and the map of a document that is written are not needed any more, and are as large as the document.</summary>
    /// <exception cref="ArgumentException">A span reaches past the text, or two overlap.</exception>
    public void Write(IReadOnlyList<Replacement> replacements)
    {
        Map.Write(replacements);
        map = null;
    }

    public void StrikeOut(ReleaseTerms terms) => LooseTerms.StrikeOut(parts, terms);

    public byte[] Save()
    {
        foreach (var part in parts.Where(part => part.Xml is not null))
        {
            EmptyRuns.Remove(part.Xml!.Root!);
        }

        return PackageWriter.Write(parts);
    }

    public Coverage CoverageOfReading() => PartInventory.Of(package, parts, readParts, PartTreatment.Read, rules);

    public Coverage CoverageOfRedaction() => PartInventory.Of(package, parts, readParts, PartTreatment.Rewritten, rules);
}
