using Anonymizer.Core.Detection;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;

namespace Anonymizer.Web.Review;

/// <summary>A replacement plan as the page asks it: by entity and by paragraph.</summary>
public sealed class PlanView
{
    private readonly Dictionary<int, PlannedEntity> _entities;
    private readonly HashSet<TextSpan> _shown;
    private readonly IReadOnlyList<Replacement>[] _byParagraph;

    public PlanView(ReplacementPlan plan, VerdictText text)
    {
        _entities = plan.Entities.ToDictionary(entity => entity.EntityId);
        _shown = [.. plan.Shown.Select(mention => mention.Span)];
        _byParagraph = [.. text.Segments.Select(_ => new List<Replacement>())];
        var paragraph = 0;

        foreach (var replacement in plan.Replacements)
        {
            while (paragraph < text.Segments.Count - 1 && text.Segments[paragraph].End <= replacement.Span.Start)
            {
                paragraph++;
            }

            ((List<Replacement>)_byParagraph[paragraph]).Add(replacement);
        }
    }

    /// <summary>Do the entity's words stay? Also of one that the plan does not know: all its mentions are rejected.</summary>
    public bool IsKept(int entityId) => Of(entityId)?.IsKept ?? true;

    /// <summary>Do the words stay here? The entity's stay, or those of the zone that the mention stands in.</summary>
    public bool IsKept(Mention mention) => IsKept(mention.EntityId) || _shown.Contains(mention.Span);

    public PlannedEntity? Of(int entityId) => _entities.GetValueOrDefault(entityId);

    public IReadOnlyList<Replacement> In(int paragraph) => _byParagraph[paragraph];
}
