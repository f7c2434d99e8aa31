using Anonymizer.Core.Unread;
using Anonymizer.Core.Verification;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Reading;

/// <summary>Says of each part of a package what was done with it.</summary>
internal static class PartInventory
{
    /// <param name="package">The file as it came.</param>
    /// <param name="kept">The parts of the result.</param>
    /// <param name="read">The names of the parts whose text was read.</param>
    /// <param name="treatment">Read or Rewritten.</param>
    /// <param name="rules">What is done with parts that are not read.</param>
    public static Coverage Of(Package package, IReadOnlyList<KeptPart> kept, IReadOnlySet<string> read, PartTreatment treatment, UnreadRules rules)
    {
        var bySource = kept.Where(part => part.Source is not null).ToDictionary(part => part.Source!.Name, StringComparer.OrdinalIgnoreCase);
        var dropped = new DroppedParts(package, rules);

        return new Coverage([.. package.Names.Select(name => bySource.TryGetValue(name, out var part) ? Kept(part, read, treatment) : dropped.CoverageOf(name))]);
    }

    private static PartCoverage Kept(KeptPart part, IReadOnlySet<string> read, PartTreatment treatment)
    {
        var isStory = StoryOrder.Of(part.Kind) < StoryOrder.NoStory;

        return part switch
        {
            { Picture: { } picture } => picture.CoverageOf(part.Name),
            _ when isStory && !read.Contains(part.Name) => new PartCoverage(part.Name, PartTreatment.NotInspected, "its text was not read"),
            _ when isStory => new PartCoverage(part.Name, treatment, "text"),
            _ => new PartCoverage(part.Name, treatment, "no text; names in it made neutral"),
        };
    }
}
