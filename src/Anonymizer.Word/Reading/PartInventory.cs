using Anonymizer.Core.Unread;
using Anonymizer.Core.Verification;

namespace Anonymizer.Word.Reading;

/// <summary>Says of each part of a file, and of the Word files inside of it, what was done with it.</summary>
internal static class PartInventory
{
    /// <param name="file">The file, and what of it is in the result.</param>
    /// <param name="read">The names of the parts whose text was read.</param>
    /// <param name="treatment">Read or Rewritten.</param>
    /// <param name="rules">What is done with parts that are not read.</param>
    public static Coverage Of(CollectedFile file, IReadOnlySet<string> read, PartTreatment treatment, UnreadRules rules) =>
        new([.. In(file, folder: string.Empty, read, treatment, rules)]);

    private static IEnumerable<PartCoverage> In(CollectedFile file, string folder, IReadOnlySet<string> read, PartTreatment treatment, UnreadRules rules)
    {
        var bySource = file.Parts.Where(part => part.Source is not null).ToDictionary(part => part.Source!.Name, StringComparer.OrdinalIgnoreCase);
        var dropped = new DroppedParts(file, rules);

        return file.Package.Names.SelectMany(name => bySource.TryGetValue(name, out var part) ? Kept(part, folder, read, treatment, rules) : [Within(folder, dropped.CoverageOf(name))]);
    }

    private static IEnumerable<PartCoverage> Kept(KeptPart part, string folder, IReadOnlySet<string> read, PartTreatment treatment, UnreadRules rules)
    {
        var isStory = StoryOrder.Of(part.Kind) < StoryOrder.NoStory;

        return part switch
        {
            { Inner: { } inner } => Embedded(part, inner, folder, read, treatment, rules),
            { Picture: { } picture } => [Within(folder, picture.CoverageOf(part.Name))],
            _ when isStory && !read.Contains(folder + part.Name) => [new PartCoverage(folder + part.Name, PartTreatment.NotInspected, "its text was not read")],
            _ when isStory => [new PartCoverage(folder + part.Name, treatment, "text")],
            _ => [new PartCoverage(folder + part.Name, treatment, "no text; names in it made neutral")],
        };
    }

    private static IEnumerable<PartCoverage> Embedded(KeptPart part, CollectedFile inner, string folder, IReadOnlySet<string> read, PartTreatment treatment, UnreadRules rules)
    {
        var name = folder + part.Name;

        return rules.Embedded switch
        {
            EmbeddedRule.Refuse => [new PartCoverage(name, PartTreatment.NotInspected, "embedded Word file, which the policy refuses")],
            EmbeddedRule.Drop when treatment == PartTreatment.Rewritten => [new PartCoverage(name, PartTreatment.Dropped, "embedded Word file; its text is not in the result")],
            _ => In(inner, name + "/", read, treatment, rules).Prepend(new PartCoverage(name, treatment, "embedded Word file; its parts follow")),
        };
    }

    private static PartCoverage Within(string folder, PartCoverage coverage) => coverage with { Part = folder + coverage.Part };
}
