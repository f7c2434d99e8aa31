using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Policy.Changes;

/// <summary>What a change of a policy does to one verdict: paragraph by paragraph, and counted by type.</summary>
/// <param name="Paragraphs">Those that hold something replaced, before or after, in text order. Personal data.</param>
/// <param name="Counts">How many places are replaced, by type.</param>
public sealed record PolicyPreview(IReadOnlyList<PreviewParagraph> Paragraphs, IReadOnlyList<PreviewCount> Counts)
{
    /// <summary>How many places read differently.</summary>
    public int Changes => Paragraphs.Sum(paragraph => paragraph.Pieces.Count(piece => piece.IsChanged));

    /// <param name="text">The verdict.</param>
    /// <param name="entities">Its entities.</param>
    /// <param name="before">The plan under the policy as it was.</param>
    /// <param name="after">The plan under the policy as it is to be.</param>
    public static PolicyPreview Of(VerdictText text, IReadOnlyList<Entity> entities, ReplacementPlan before, ReplacementPlan after)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);

        var places = PreviewPlace.Of(before.Replacements, after.Replacements);
        var paragraphs = new List<PreviewParagraph>();
        var next = 0;

        foreach (var (index, segment) in text.Segments.Index())
        {
            var here = places.Skip(next).TakeWhile(place => place.Span.Start < segment.End).ToList();
            next += here.Count;

            if (here.Count > 0)
            {
                paragraphs.Add(new PreviewParagraph(index, [.. PreviewPiece.Of(text, segment, here)]));
            }
        }

        return new PolicyPreview(paragraphs, PreviewCount.Of(entities, before, after));
    }

    public override string ToString() => $"PolicyPreview({Paragraphs.Count})";
}

/// <summary>How many places of a type are replaced before and after.</summary>
public sealed record PreviewCount(EntityType Type, int Before, int After)
{
    internal static IReadOnlyList<PreviewCount> Of(IReadOnlyList<Entity> entities, ReplacementPlan before, ReplacementPlan after)
    {
        var types = entities.ToDictionary(entity => entity.Id, entity => entity.Type);
        var (old, now) = (ByType(before), ByType(after));

        return [.. types.Values.Distinct().OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => new PreviewCount(type, old.GetValueOrDefault(type), now.GetValueOrDefault(type)))];

        Dictionary<EntityType, int> ByType(ReplacementPlan plan) => plan.Replacements.CountBy(replacement => types[replacement.EntityId]).ToDictionary();
    }
}
