using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Substitution.Operators;

/// <summary>Says less: of a full date the year, of an address the town, of a number the ten that it lies in.</summary>
/// <remarks>Parameter "to": year, month, town or ten; without it, what fits the type. Proposes nothing when there is nothing less to say (a bare year).</remarks>
public sealed class Generalize : IReplacementOperator
{
    public string Name => "generalize";

    public IEnumerable<ParameterProblem> Check(OperatorParameters parameters) =>
        [.. ParameterRules.Unknown(parameters, "to"), .. ParameterRules.NotOneOf(parameters, "to", "year", "month", "town", "ten")];

    public IEnumerable<Proposal> Propose(ReplacementSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);

        var less = LessOf(subject.Parameters.Find("to") ?? FitFor(subject), subject.Surfaces[0]);

        return less is null ? [] : [new Proposal(less) { MayRepeat = true }];
    }

    private static string? LessOf(string? level, string surface) => level switch
    {
        "year" => Generalization.YearOf(surface),
        "month" => Generalization.MonthOf(surface),
        "town" => Generalization.TownOf(surface),
        "ten" => Generalization.TenOf(surface),
        _ => null,
    };

    private static string? FitFor(ReplacementSubject subject)
    {
        var type = subject.Entity.Type;

        return type == EntityType.DateTime ? "year"
            : type == EntityType.Location ? "town"
            : type == EntityType.Quantity || type == EntityType.Demographic ? "ten"
            : null;
    }
}
