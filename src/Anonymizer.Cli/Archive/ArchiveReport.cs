using System.Globalization;
using Anonymizer.Cli.Redaction;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Quality;

namespace Anonymizer.Cli.Archive;

/// <summary>Where an archive stands, and how good it is as far as people looked: <c>report.json</c>.</summary>
internal sealed record ArchiveReport(string Model, int Released, int Refused, int Failed, int Left, IReadOnlyDictionary<string, int> Codes, long Replaced, double Seconds, int Sampled, AuditEstimate Audit)
{
    public static ArchiveReport Of(ArchiveCampaign campaign, IReadOnlyList<ArchiveLine> lines, int left, IReadOnlyList<AuditedDocument> audited) => new(
        campaign.Model,
        lines.Count(line => line.Outcome == RedactionReport.Released),
        lines.Count(line => line.Outcome == RedactionReport.Refused),
        lines.Count(line => line.Outcome == FolderResult.Failed),
        left,
        lines.Where(line => line.Code is not null).GroupBy(line => line.Code!).OrderBy(group => group.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count()),
        lines.Sum(line => (long)line.Replaced),
        Math.Round(lines.Sum(line => line.Seconds), 1),
        lines.Count(line => line.IsSampled),
        AuditEstimate.Of(audited));

    public IEnumerable<string> Words()
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{Released} released, {Refused} refused, {Failed} failed, {Left} left; {Replaced} places replaced; model {Model}");
        yield return Audit.Documents == 0
            ? string.Create(CultureInfo.InvariantCulture, $"sample: {Sampled} files wait to be looked at: fill in audit.csv and run the command again")
            : string.Create(CultureInfo.InvariantCulture, $"sample: {Audit.WithMiss} of {Audit.Documents} files looked at hold a miss; of all files {Audit.MissRate:P1} ({Range(Audit.MissInterval)}, 95 %); places found {Audit.Recall ?? 1:P1} ({Range(Audit.RecallInterval)})");
    }

    private static string Range(WilsonInterval interval) => string.Create(CultureInfo.InvariantCulture, $"{interval.Low:P1} to {interval.High:P1}");
}
