namespace Anonymizer.Core.Substitution;

/// <summary>The checks that operators have in common.</summary>
internal static class ParameterRules
{
    private const int LongestText = 60;

    /// <summary>Complains about each parameter that is not among the known ones.</summary>
    public static IEnumerable<ParameterProblem> Unknown(OperatorParameters parameters, params string[] known) => parameters.Values.Keys
        .Except(known, StringComparer.Ordinal)
        .Select(name => new ParameterProblem(name, known.Length == 0
            ? "is not known; this operator takes no parameters"
            : $"is not known; write one of {string.Join(", ", known)}"));

    public static IEnumerable<ParameterProblem> NotOneOf(OperatorParameters parameters, string name, params string[] choices)
    {
        if (parameters.Find(name) is { } value && !choices.Contains(value))
        {
            yield return new ParameterProblem(name, $"must be one of {string.Join(", ", choices)}");
        }
    }

    /// <summary>A text that will stand in the verdict: short, on one line, not blank.</summary>
    public static IEnumerable<ParameterProblem> NotAText(OperatorParameters parameters, string name)
    {
        if (parameters.Find(name) is { } value && (string.IsNullOrWhiteSpace(value) || value.Length > LongestText || value.Any(char.IsControl)))
        {
            yield return new ParameterProblem(name, $"must be a text of 1 to {LongestText} characters on one line");
        }
    }
}
