using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;
using Anonymizer.Core.Unread;
using Anonymizer.Core.Verification;
using Anonymizer.Web.Observability;
using Anonymizer.Word;

namespace Anonymizer.Web.Redaction;

/// <summary>Plans the replacements of a verdict's entities, writes the file and has it read again. Counts every leak check.</summary>
internal sealed class Redactor(ReplacementPlanner planner, IWordEngine word, Meters meters)
{
    /// <param name="file">The .docx as it came.</param>
    /// <param name="text">Its text, as the entities' spans count it.</param>
    /// <param name="entities">What the policy is asked about.</param>
    /// <param name="shown">What a reviewer rejected: stays visible on purpose and is no leak.</param>
    /// <param name="policy">How each entity is replaced, and what is done with what nobody reads.</param>
    /// <param name="options">What a reviewer wrote and the like.</param>
    /// <param name="cancellationToken">Stops the reading and writing.</param>
    public async Task<Redacted> RedactAsync(
        byte[] file, VerdictText text, IReadOnlyList<Entity> entities, IEnumerable<Mention> shown, ReplacementPolicy policy, PlanOptions options,
        CancellationToken cancellationToken)
    {
        var plan = planner.Plan(text, entities, policy, options);
        var terms = ReleaseTermSelector.Select(text, plan, entities, shown);

        try
        {
            var whole = StrayTerms.Cover(text, plan, entities, terms);
            var result = await word.ReleaseAsync(file, whole.Replacements, terms, Known(policy.Unread, text), cancellationToken);
            meters.LeakChecked(result.File is null ? Outcome.Fail : Outcome.Pass);

            return new Redacted(result.File, result.Report with { Redactions = RedactionList.Of(whole, entities, policy, options) }, LeakedTerms(result.Report, terms)) { Plan = plan };
        }
        catch
        {
            meters.LeakChecked(Outcome.Error);
            throw;
        }
    }

    /// <summary>A verdict that was read before embedded files were has none of their words: nobody reviewed them, so they do not leave.</summary>
    private static UnreadRules Known(UnreadRules rules, VerdictText text) =>
        rules.Embedded == EmbeddedRule.Redact && text.Segments.All(segment => segment.Kind != SegmentKind.Embedded) ? rules with { Embedded = EmbeddedRule.Drop } : rules;

    private static List<string> LeakedTerms(ReleaseReport report, ReleaseTerms terms) =>
        [.. report.Leaks.Select(leak => terms.Terms[leak.TermIndex]).Distinct(StringComparer.Ordinal)];
}

/// <summary>A file that may leave, or null and why.</summary>
/// <param name="File">The redacted .docx, or null.</param>
/// <param name="Report">Holds no text of the verdict.</param>
/// <param name="LeakedTerms">The words that are still there, for the reviewer's eyes only: never logged, stored or answered to programs.</param>
internal sealed record Redacted(byte[]? File, ReleaseReport Report, IReadOnlyList<string> LeakedTerms)
{
    /// <summary>What was put in the place of whom.</summary>
    public required ReplacementPlan Plan { get; init; }

    public override string ToString() => $"Redacted({Report.Leaks.Count} leaks)";
}
