using Anonymizer.Core;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Unread;
using Anonymizer.Core.Verification;

namespace Anonymizer.Word;

/// <summary>Redacts a Word file, reads the result again with an independent reader, and gives it out only if it is clean.</summary>
public static class WordRelease
{
    /// <param name="file">The .docx as uploaded.</param>
    /// <param name="replacements">Spans of the text that <see cref="WordReader"/> gives for the same file; disjoint.</param>
    /// <param name="terms">What must not be found in the result.</param>
    /// <param name="rules">What is done with pictures and with parts that nobody reads; a "refuse" among them refuses the file.</param>
    /// <param name="settings">What the court allows; the defaults if null.</param>
    /// <exception cref="DomainException">The file cannot be taken; codes as in <see cref="PackageGuard.Check"/>.</exception>
    public static ReleaseResult Make(byte[] file, IReadOnlyList<Replacement> replacements, ReleaseTerms terms, UnreadRules? rules = null, WordSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(replacements);

        var redacted = WordRedactor.Redact(file, replacements, terms, rules, settings);
        var found = WordVerifier.Verify(redacted.File, terms, settings);
        var coverage = new Coverage([.. redacted.Coverage.Parts, .. found.Coverage.NotInspected]);
        var report = new ReleaseReport(coverage, found.Leaks, replacements.Count) { Pictures = redacted.Pictures };

        return new ReleaseResult(report.IsReleasable ? redacted.File : null, report);
    }
}
