using Anonymizer.Core.Detection;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verification;
using Anonymizer.Ner.Models;

namespace Anonymizer.Cli.Redaction;

/// <summary>What would be done to one verdict: what was found, what replaces it, and what must then be gone.</summary>
internal sealed record Proposal(VerdictText Text, DetectionResult Detected, ReplacementPlan Plan, ReleaseTerms Terms)
{
    /// <summary>Which model worked and for which language, or null where none did.</summary>
    public ChosenModel? Model { get; init; }

    /// <summary>Each place that is replaced, with its reason, in the order of the plan's replacements.</summary>
    public RedactionList Redactions { get; init; } = RedactionList.Empty;

    public override string ToString() => $"Proposal({Text}, {Plan.Replacements.Count} replacements)";
}
