using Anonymizer.Cli.Detection;
using Anonymizer.Cli.Input;
using Anonymizer.Cli.Running;
using Anonymizer.Core.Verification;
using Anonymizer.Word;
using Anonymizer.Word.Intake;

namespace Anonymizer.Cli.Redaction;

/// <summary>Redacts one file on disk; the output is written only when the release is safe.</summary>
internal sealed class FileRedaction(VerdictRedaction redaction, PackageLimits limits, TimeProvider clock)
{
    public string ModelName => redaction.ModelName;

    public string PolicyName => redaction.Policy.Name;

    /// <param name="outputFor">The output's path, once it is known what must not be in its name.</param>
    public async Task<RedactionReport> RedactAsync(string input, Func<ReleaseTerms, string> outputFor, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var file = await InputFile.ReadFileAsync(input, limits, cancellationToken);
        var (proposal, release) = await redaction.RedactAsync(file, input, cancellationToken);

        if (release.File is { } redacted)
        {
            var output = outputFor(proposal.Terms);
            await AtomicFile.WriteAsync(output, FileKinds.IsNamedText(output) ? PlainWord.TextOf(redacted) : redacted, cancellationToken);
        }

        return ReportOf(proposal, release, clock.GetElapsedTime(started));
    }

    private RedactionReport ReportOf(Proposal proposal, ReleaseResult release, TimeSpan elapsed) => new()
    {
        Outcome = release.File is null ? RedactionReport.Refused : RedactionReport.Released,
        Model = proposal.Model?.Version ?? redaction.ModelName,
        Language = proposal.Model?.Language,
        Warnings = proposal.Model?.Warning is { } warning ? [warning] : [],
        Policy = redaction.Policy.Name,
        PolicyVersion = redaction.Policy.Version,
        Seconds = Math.Round(elapsed.TotalSeconds, 3),
        Characters = proposal.Text.Length,
        Replaced = release.Report.Replaced,
        Reasons = [.. release.Report.Reasons],
        Leaks = [.. release.Report.Leaks.Select(leak => LeakLines.Of(leak, proposal.Terms, proposal.Text))],
        Coverage = release.Report.Coverage.Parts,
        Pictures = release.Report.Pictures,
        Redactions = proposal.Redactions,
        ReasonCodes = proposal.Redactions.Reasons,
        Entities = EntityLines.Of(proposal),
        Replacements = [.. proposal.Plan.Replacements.Zip(proposal.Redactions.Lines, (replacement, line) =>
            new ReplacementLine(replacement.Span.Start, replacement.Span.End, replacement.EntityId, replacement.Text, replacement.Style, line.Zone, line.Reason))],
    };
}
