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

    private CleanDocument(Package package, IReadOnlyList<KeptPart> parts, IReadOnlyDictionary<string, int> headings, UnreadRules rules)
    {
        this.package = package;
        this.parts = parts;
        this.rules = rules;
        Map = TextMapBuilder.Build(parts, headings);
        UnreadText.Remove(parts, Map);
    }

    public TextMap Map { get; }

    /// <summary>The pictures that the document shows, by number.</summary>
    public IReadOnlyList<PictureDecision> Pictures => [.. parts.Select(part => part.Picture).OfType<PictureDecision>().OrderBy(picture => picture.Fact.Number)];

    public static CleanDocument Of(Package package, UnreadRules rules)
    {
        var collector = new PartCollector(package, rules);

        return new CleanDocument(package, collector.Collect(), collector.Headings, rules);
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

    public Coverage CoverageOfReading() => PartInventory.Of(package, parts, Map, PartTreatment.Read, rules);

    public Coverage CoverageOfRedaction() => PartInventory.Of(package, parts, Map, PartTreatment.Rewritten, rules);
}
