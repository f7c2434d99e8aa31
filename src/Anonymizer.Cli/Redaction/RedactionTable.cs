using System.Globalization;
using Anonymizer.Cli.Running;
using Anonymizer.Core.Verification;

namespace Anonymizer.Cli.Redaction;

/// <summary>What a person reads after one file was redacted.</summary>
internal static class RedactionTable
{
    private const int Shown = 20;

    public static void Write(Terminal terminal, RedactionReport report, string output)
    {
        foreach (var warning in report.Warnings)
        {
            terminal.Error.WriteLine($"anonymizer: warning: {warning}");
        }

        if (report.Outcome == RedactionReport.Refused)
        {
            WriteRefusal(terminal, report, output);
            return;
        }

        var masked = report.Entities.Count(entity => !entity.Kept);
        terminal.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{output}: {report.Replaced} replacements of {masked} entities, {report.Entities.Count - masked} kept; nothing masked is left; {report.Seconds:F1} s; policy {report.Policy}; model {report.Model}"));

        if (report.Pictures.Count > 0)
        {
            var blanked = report.Pictures.Count(picture => picture.IsBlanked);
            terminal.Error.WriteLine($"  {report.Pictures.Count - blanked} pictures kept without being read, {blanked} blanked; look at them, and say --picture N=blank for one that shows a name");
        }

        var unread = report.Coverage.Count(part => part.Treatment == PartTreatment.Dropped);
        terminal.Error.WriteLine($"  {report.Coverage.Count - unread} parts of the file read or kept, {unread} dropped; --report lists each with its reason");
    }

    private static void WriteRefusal(Terminal terminal, RedactionReport report, string output)
    {
        foreach (var line in Findings(report).Take(Shown))
        {
            terminal.Error.WriteLine($"  {line}");
        }

        terminal.Error.WriteLine($"anonymizer: {output} was not written, the release was refused: {report.MainReason} [release.refused]");
    }

    private static IEnumerable<string> Findings(RedactionReport report)
    {
        foreach (var leak in report.Leaks)
        {
            var place = leak.Start is { } start ? $" (in the original at {start})" : "";
            yield return $"leak of term {leak.Term}{place}: {leak.Part}, {leak.Place}, {leak.Form}";
        }

        foreach (var part in report.Coverage.Where(part => part.Treatment == PartTreatment.NotInspected))
        {
            yield return $"not inspected: {part.Part}: {part.Reason}";
        }
    }
}
