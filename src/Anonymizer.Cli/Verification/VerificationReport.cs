using System.Globalization;
using Anonymizer.Cli.Redaction;
using Anonymizer.Cli.Running;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verification;
using Anonymizer.Word;

namespace Anonymizer.Cli.Verification;

/// <summary>What <c>verify</c> found: leaks by the index of their term, and parts that could not be read.</summary>
internal sealed record VerificationReport(bool Passed, int Terms, IReadOnlyList<LeakLine> Leaks, IReadOnlyList<PartCoverage> NotInspected)
{
    private const int Shown = 20;

    public static VerificationReport Of(ReleaseReport release, ReleaseTerms terms, VerdictText? original) => new(
        release.IsReleasable,
        terms.Terms.Count,
        [.. release.Leaks.Select(leak => LeakLines.Of(leak, terms, original))],
        [.. release.Coverage.NotInspected]);

    public void Write(Terminal terminal, string path)
    {
        foreach (var leak in Leaks.Take(Shown))
        {
            terminal.Error.WriteLine($"  leak of term {leak.Term}: {leak.Part}, {leak.Place}, {leak.Form}");
        }

        foreach (var part in NotInspected.Take(Shown))
        {
            terminal.Error.WriteLine($"  not inspected: {part.Part}: {part.Reason}");
        }

        terminal.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{(Passed ? "" : "anonymizer: ")}{path}: {(Passed ? "passed" : "FAILED")}; {Terms} terms looked for, {Leaks.Count} leaks, {NotInspected.Count} parts not inspected"));
    }
}
