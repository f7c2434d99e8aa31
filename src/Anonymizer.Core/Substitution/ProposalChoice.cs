using Anonymizer.Core.Substitution.Operators;

namespace Anonymizer.Core.Substitution;

/// <summary>Takes for each entity the first proposal that breaks no law, and remembers what is taken.</summary>
internal sealed class ProposalChoice(Originals originals)
{
    private static readonly IReplacementOperator[] Fallbacks = [new Placeholder(), new BlackBar()];

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public (string OperatorName, Proposal Proposal) For(PlanSubject subject)
    {
        foreach (var replacement in Fallbacks.Prepend(subject.Operator))
        {
            var own = replacement == subject.Operator ? subject.Subject : subject.Subject with { Parameters = OperatorParameters.None };

            if (replacement.Propose(own).FirstOrDefault(IsLawful) is { } lawful)
            {
                Take(lawful);

                return (replacement.Name, lawful);
            }
        }

        throw new InvalidOperationException("A black bar is always lawful.");
    }

    private bool IsLawful(Proposal proposal) => proposal.IsKept
        || (!originals.AreIn(proposal.Text)
            && (proposal.MayRepeat || !_taken.Contains(proposal.Text))
            && (!proposal.IsInvented || !originals.SharesWord(proposal.Text)));

    private void Take(Proposal proposal)
    {
        if (!proposal.IsKept)
        {
            _taken.Add(proposal.Text);
        }
    }
}
