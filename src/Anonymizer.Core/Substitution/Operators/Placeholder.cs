namespace Anonymizer.Core.Substitution.Operators;

/// <summary>Says in brackets what stood there: "[place 2]", "[date]", "[case number]".</summary>
/// <remarks>Parameters: "text" instead of the noun, "numbered" (true or false; dates, amounts and attributes are not numbered otherwise).</remarks>
public sealed class Placeholder : IReplacementOperator
{
    private const int Spare = 1000;

    public string Name => "placeholder";

    public IEnumerable<ParameterProblem> Check(OperatorParameters parameters) =>
    [
        .. ParameterRules.Unknown(parameters, "text", "numbered"),
        .. ParameterRules.NotAText(parameters, "text"),
        .. ParameterRules.NotOneOf(parameters, "numbered", "true", "false"),
    ];

    public IEnumerable<Proposal> Propose(ReplacementSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);

        var noun = subject.Parameters.Find("text") ?? Nouns.For(subject.Entity, subject.Language);
        var isNumbered = subject.Parameters.Find("numbered") is { } said ? said == "true" : Nouns.AreNumbered(subject.Entity.Type);

        if (!isNumbered)
        {
            return [new Proposal($"[{noun}]") { MayRepeat = true }];
        }

        var numbered = Enumerable.Range(subject.Ordinal, Spare).Select(number => new Proposal($"[{noun} {number}]"));

        return subject.PeerCount == 1 ? numbered.Prepend(new Proposal($"[{noun}]")) : numbered;
    }
}
