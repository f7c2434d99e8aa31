using Anonymizer.Core.Substitution.Operators;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Substitution;

/// <summary>Takes for each entity the first proposal that breaks no law, and remembers what is taken.</summary>
internal sealed class ProposalChoice(Originals originals, CaseReplacements ofCase)
{
    private const int ShortestName = 3;
    private static readonly IReplacementOperator[] Fallbacks = [new Placeholder(), new BlackBar()];

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public (string OperatorName, Proposal Proposal) For(PlanSubject subject)
    {
        if (KnownOf(subject) is { } known && IsLawful(known, subject.Entity.Id))
        {
            Take(known);

            return (subject.Operator.Name, known);
        }

        foreach (var replacement in Fallbacks.Prepend(subject.Operator))
        {
            var own = replacement == subject.Operator ? subject.Subject : subject.Subject with { Parameters = OperatorParameters.None };

            if (replacement.Propose(own).FirstOrDefault(proposal => IsLawful(proposal, subject.Entity.Id)) is { } lawful)
            {
                Take(lawful);

                return (replacement.Name, lawful);
            }
        }

        throw new InvalidOperationException("A black bar is always lawful.");
    }

    /// <summary>What stands in its place in other verdicts. A letter may be a word of this verdict ("b) …"): the case's one stays all the same.</summary>
    private static Proposal? KnownOf(PlanSubject subject)
    {
        if (subject is not { Known: { } text, IsKept: false, IsWritten: false })
        {
            return null;
        }

        var model = subject.Operator.Propose(subject.Subject).FirstOrDefault() ?? new Proposal(text);
        var isName = TextWords.FoldedIn(text).Any(word => word.Length >= ShortestName);

        return model with { Text = text, MayRepeat = false, IsInvented = model.IsInvented && isName };
    }

    private bool IsLawful(Proposal proposal, int entityId) => proposal.IsKept
        || (!originals.AreIn(proposal.Text)
            && (proposal.MayRepeat || !(_taken.Contains(proposal.Text) || ofCase.IsOfAnother(proposal.Text, entityId)))
            && (!proposal.IsInvented || !originals.SharesWord(proposal.Text)));

    private void Take(Proposal proposal)
    {
        if (!proposal.IsKept)
        {
            _taken.Add(proposal.Text);
        }
    }
}
