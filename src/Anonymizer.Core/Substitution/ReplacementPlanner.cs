using Anonymizer.Core.Cases;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Substitution;

/// <summary>Decides what stands in the place of every entity.</summary>
/// <remarks>
/// The laws: one entity, one replacement; no replacement contains an original; nothing made up is a word of the
/// verdict; replacements are disjoint and in text order. A rule's operator proposes, the first lawful proposal is
/// taken; where none is, a placeholder, and last a black bar.
/// </remarks>
public sealed class ReplacementPlanner(IPseudonyms pseudonyms)
{
    public ReplacementPlan Plan(VerdictText text, IReadOnlyList<Entity> entities, ReplacementPolicy policy, PlanOptions options)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(entities);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(options);

        var zoned = ZonedEntities.Of(entities, policy, options);
        var subjects = new SubjectMaker(text, policy, options, pseudonyms).Make(zoned);
        var originals = new Originals(text.Vocabulary, subjects.Where(subject => !subject.IsKept).Select(subject => (subject.Entity, subject.Surfaces)));
        var choices = Choose(subjects, originals, options.Case);
        var planned = new List<PlannedEntity>();
        var replacements = new List<Replacement>();
        var placement = new Placement(text, entities);

        foreach (var subject in subjects)
        {
            var (operatorName, proposal) = choices[subject.Entity.Id];

            planned.Add(new PlannedEntity(subject.Entity.Id, operatorName, proposal.IsKept, proposal.Text)
            {
                Reason = proposal.IsKept ? "" : policy.ReasonOf(subject.Rule).Code,
                CaseRule = CaseRuleOf(subject, proposal),
            });

            if (!proposal.IsKept)
            {
                replacements.AddRange(placement.Of(subject.Entity, proposal));
            }
        }

        return new ReplacementPlan([.. replacements.OrderBy(replacement => replacement.Span)], planned) { Shown = [.. zoned.SelectMany(entity => entity.Shown)] };
    }

    private static string? CaseRuleOf(PlanSubject subject, Proposal proposal) =>
        proposal.IsKept || proposal.MayRepeat || proposal.Text.Length == 0 ? null : subject.IsWritten ? RuleKey.Written : subject.RuleKey;

    /// <summary>What a person wrote is chosen first, then what the case has, so that no made-up name can take it.</summary>
    private static Dictionary<int, (string OperatorName, Proposal Proposal)> Choose(
        IEnumerable<PlanSubject> subjects, Originals originals, CaseReplacements ofCase)
    {
        var choices = new ProposalChoice(originals, ofCase);

        return subjects.OrderBy(subject => subject.IsWritten ? 0 : subject.Known is not null ? 1 : 2).ToDictionary(subject => subject.Entity.Id, choices.For);
    }
}
