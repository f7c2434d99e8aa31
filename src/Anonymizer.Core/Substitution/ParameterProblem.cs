namespace Anonymizer.Core.Substitution;

/// <summary>What is wrong with one parameter of an operator, and what to write.</summary>
public sealed record ParameterProblem(string Parameter, string Message);
