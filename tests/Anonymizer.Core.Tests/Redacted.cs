using System.Text;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests;

/// <summary>Carries a plan out on plain text.</summary>
internal static class Redacted
{
    public static string Text(VerdictText text, ReplacementPlan plan)
    {
        var redacted = new StringBuilder();
        var start = 0;

        foreach (var replacement in plan.Replacements)
        {
            redacted.Append(text.Value, start, replacement.Span.Start - start).Append(replacement.Text);
            start = replacement.Span.End;
        }

        return redacted.Append(text.Value, start, text.Length - start).ToString();
    }
}
