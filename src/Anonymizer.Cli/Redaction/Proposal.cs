using Anonymizer.Core.Detection;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verification;

namespace Anonymizer.Cli.Redaction;

/// <summary>What would be done to one verdict: what was found, what replaces it, and what must then be gone.</summary>
internal sealed record Proposal(VerdictText Text, DetectionResult Detected, ReplacementPlan Plan, ReleaseTerms Terms)
{
    public override string ToString() => $"Proposal({Text}, {Plan.Replacements.Count} replacements)";
}
