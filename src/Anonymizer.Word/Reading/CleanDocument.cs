using Anonymizer.Core.Substitution;
using Anonymizer.Core.Unread;
using Anonymizer.Core.Verification;
using Anonymizer.Word.Packaging;
using Anonymizer.Word.Scrubbing;

namespace Anonymizer.Word.Reading;

/// <summary>A Word file without all that is hidden in it: what a result is made of, with the map of its text.</summary>
internal sealed class CleanDocument
{
    private readonly CollectedFile file;
    private readonly UnreadRules rules;
    private readonly IReadOnlySet<string> readParts;
    private TextMap? map;

    private CleanDocument(CollectedFile file, UnreadRules rules)
    {
        this.file = file;
        this.rules = rules;
        map = TextMapBuilder.Build(file);
        readParts = map.Parts;
        UnreadText.Remove(file.AllParts, map);
    }

    /// <summary>The text and its places, until something is replaced.</summary>
    public TextMap Map => map ?? throw new InvalidOperationException("The document is written already.");

    /// <summary>The pictures that the document shows, by number.</summary>
    public IReadOnlyList<PictureDecision> Pictures => [.. file.AllParts.Select(part => part.Picture).OfType<PictureDecision>().OrderBy(picture => picture.Fact.Number)];

    public static CleanDocument Of(byte[] file, UnreadRules rules, WordSettings? settings) =>
        new(new PartCollector(PackageGuard.Open(file, settings), rules, new EmbeddedFiles(settings ?? WordSettings.Default)).Collect(), rules);

    /// <summary>Writes disjoint replacements, once: the text and the map of a document that is written are not needed any more, and are as large as the document.</summary>
    /// <exception cref="ArgumentException">A span reaches past the text, or two overlap.</exception>
    public void Write(IReadOnlyList<Replacement> replacements)
    {
        Map.Write(replacements);
        map = null;
    }

    public void StrikeOut(ReleaseTerms terms) => LooseTerms.StrikeOut(file.AllParts, terms);

    /// <summary>The file; the Word files inside of it are in it only if the rules say that they are redacted.</summary>
    public byte[] Save()
    {
        foreach (var part in file.AllParts.Where(part => part.Xml is not null))
        {
            EmptyRuns.Remove(part.Xml!.Root!);
        }

        if (rules.Embedded != EmbeddedRule.Redact)
        {
            foreach (var part in file.Parts.Where(part => part.ForgetInner()))
            {
                EmbeddedMarkup.RemoveAll(part.Xml!.Root!);
            }
        }

        return PackageWriter.Write([.. file.Parts.Where(part => part.Inner is null || rules.Embedded == EmbeddedRule.Redact)]);
    }

    public Coverage CoverageOfReading() => PartInventory.Of(file, readParts, PartTreatment.Read, rules);

    public Coverage CoverageOfRedaction() => PartInventory.Of(file, readParts, PartTreatment.Rewritten, rules);
}
