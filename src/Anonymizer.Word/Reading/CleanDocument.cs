using Anonymizer.Core.Verification;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Reading;

/// <summary>A Word file without all that is hidden in it: what a result is made of, with the map of its text.</summary>
internal sealed class CleanDocument
{
    private readonly Package package;
    private readonly IReadOnlyList<KeptPart> parts;

    private CleanDocument(Package package, IReadOnlyList<KeptPart> parts, IReadOnlyDictionary<string, int> headings)
    {
        this.package = package;
        this.parts = parts;
        Map = TextMapBuilder.Build(parts, headings);
        UnreadText.Remove(parts, Map);
    }

    public TextMap Map { get; }

    public static CleanDocument Of(Package package)
    {
        var collector = new PartCollector(package);

        return new CleanDocument(package, collector.Collect(), collector.Headings);
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

    public Coverage CoverageOfReading() => PartInventory.Of(package, parts, Map, PartTreatment.Read);

    public Coverage CoverageOfRedaction() => PartInventory.Of(package, parts, Map, PartTreatment.Rewritten);
}
