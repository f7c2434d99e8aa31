using Anonymizer.Core;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Unread;
using Anonymizer.Core.Verification;
using Anonymizer.Word.Reading;

namespace Anonymizer.Word;

/// <summary>Writes replacements into a Word file, in place and in the formatting of the words they replace, and drops all that is hidden.</summary>
public static class WordRedactor
{
    /// <param name="file">The .docx as uploaded.</param>
    /// <param name="replacements">Spans of the text that <see cref="WordReader"/> gives for the same file; disjoint.</param>
    /// <param name="terms">Struck out also where the text does not reach: list labels, font names and the like.</param>
    /// <param name="rules">What is done with pictures and with parts that nobody reads; by default they stay without notes, or go.</param>
    /// <param name="settings">What the court allows; the defaults if null.</param>
    /// <exception cref="DomainException">The file cannot be taken; codes as in <see cref="PackageGuard.Check"/>.</exception>
    public static RedactedWord Redact(byte[] file, IReadOnlyList<Replacement> replacements, ReleaseTerms terms, UnreadRules? rules = null, WordSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(replacements);
        ArgumentNullException.ThrowIfNull(terms);

        var document = CleanDocument.Of(file, rules ?? UnreadRules.Default, settings);
        document.Write(replacements);
        document.StrikeOut(terms);

        return new RedactedWord(document.Save(), document.CoverageOfRedaction()) { Pictures = [.. document.Pictures.Select(picture => picture.Fact)] };
    }
}
