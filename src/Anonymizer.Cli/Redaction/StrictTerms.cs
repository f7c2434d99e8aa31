using Anonymizer.Core.Detection;
using Anonymizer.Core.Verification;

namespace Anonymizer.Cli.Redaction;

/// <summary>Adds the user's own terms to what must be gone, and lets no kept string excuse them.</summary>
internal static class StrictTerms
{
    public static ReleaseTerms Of(IReadOnlyList<ListTerm> own) => new([.. own.Select(term => term.Text)], []);

    public static ReleaseTerms Add(ReleaseTerms terms, IReadOnlyList<ListTerm> own) => new(
        [.. terms.Terms, .. own.Select(term => term.Text).Except(terms.Terms, StringComparer.Ordinal)],
        [.. terms.Allowed.Where(allowed => !own.Any(term => allowed.Contains(term.Text, StringComparison.OrdinalIgnoreCase)))]);
}
