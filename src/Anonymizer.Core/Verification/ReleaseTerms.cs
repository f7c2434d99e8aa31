namespace Anonymizer.Core.Verification;

/// <summary>What must not be found in a redacted file, and where a find is no leak.</summary>
/// <param name="Terms">The original strings that were replaced and that must not stand anywhere in the output.</param>
/// <param name="Allowed">Longer strings that were kept on purpose (a kept judge's name, a statute); a term inside one is no leak.</param>
public sealed record ReleaseTerms(IReadOnlyList<string> Terms, IReadOnlyList<string> Allowed)
{
    public override string ToString() => $"ReleaseTerms({Terms.Count} terms, {Allowed.Count} allowed)";
}
