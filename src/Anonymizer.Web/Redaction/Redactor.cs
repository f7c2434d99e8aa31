using Anonymizer.Core.Entities;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verification;
using Anonymizer.Web.Observability;
using Anonymizer.Word;

namespace Anonymizer.Web.Redaction;

/// <summary>Plans the replacements of a verdict's entities, writes the file and has it read again. Counts every leak check.</summary>
internal sealed class Redactor(ReplacementPlanner planner, IWordEngine word, Meters meters)
{
    public async Task<ReleaseResult> RedactAsync(byte[] file, VerdictText text, IReadOnlyList<Entity> entities, ReplacementPolicy policy, CancellationToken cancellationToken)
    {
        var plan = planner.Plan(text, entities, policy, PlanOptions.Default);
        var terms = ReleaseTermSelector.Select(text, plan, entities);

        try
        {
            var result = await word.ReleaseAsync(file, plan.Replacements, terms, cancellationToken);
            meters.LeakChecked(result.File is null ? Outcome.Fail : Outcome.Pass);

            return result;
        }
        catch
        {
            meters.LeakChecked(Outcome.Error);
            throw;
        }
    }
}
