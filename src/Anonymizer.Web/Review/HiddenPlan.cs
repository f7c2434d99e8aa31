using Anonymizer.Core.Substitution;

namespace Anonymizer.Web.Review;

/// <summary>A plan whose texts nobody may see: that something stands there, and not what.</summary>
internal static class HiddenPlan
{
    public const string Text = "▮▮▮";

    public static ReplacementPlan Of(ReplacementPlan plan) => plan with
    {
        Replacements = [.. plan.Replacements.Select(replacement => replacement with { Text = Text })],
        Entities = [.. plan.Entities.Select(entity => entity.IsKept ? entity : entity with { Text = Text })],
    };
}
