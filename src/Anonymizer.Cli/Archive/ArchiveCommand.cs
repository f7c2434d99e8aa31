using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Anonymizer.Cli.Detection;
using Anonymizer.Cli.Input;
using Anonymizer.Cli.Redaction;
using Anonymizer.Cli.Running;
using Anonymizer.Core;

namespace Anonymizer.Cli.Archive;

/// <summary><c>archive IN OUT</c>: a whole archive, over days, with a sample for people to look at. Interrupted, it goes on where it was; done, it does nothing.</summary>
internal sealed class ArchiveCommand
{
    private readonly Surroundings surroundings;
    private readonly DetectorOptions detectorOptions = new();
    private readonly PolicyOption policy = new();
    private readonly IntakeOptions intake = new();
    private readonly UnreadOptions unread = new();

    private readonly Argument<string> input = new("IN") { Description = "The folder of the archive." };

    private readonly Argument<string> output = new("OUT") { Description = "Where the redacted files go (released/), with what was done (campaign.json, done.jsonl), the sample (audit.csv) and the report (report.json)." };

    private readonly Option<double> auditShare = new("--audit-share")
    {
        Description = "The share of files that people look at, drawn by lot. Default: 0.05. Fill in audit.csv and run the command again: the report then says how many files hold a miss, with its 95 % interval.",
        HelpName = "0..1",
        DefaultValueFactory = _ => 0.05,
    };

    private ArchiveCommand(Surroundings surroundings) => this.surroundings = surroundings;

    public static Command Create(Surroundings surroundings)
    {
        var archive = new ArchiveCommand(surroundings);
        var command = new Command("archive", "Redact an archive: each file once, whatever interrupts it (Ctrl+C pauses, the same command goes on), with a sample for people to look at.")
        {
            archive.input,
            archive.output,
            archive.policy.Option,
            archive.auditShare,
        };
        archive.unread.AddTo(command);
        archive.detectorOptions.AddTo(command);
        archive.intake.AddTo(command);
        command.SetAction(archive.RunAsync);

        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var (from, to) = (arguments.GetRequiredValue(input), arguments.GetRequiredValue(output));
        var share = arguments.GetValue(auditShare);
        Check(from, to, share);
        var settings = await intake.ReadAsync(arguments, cancellationToken);
        var chosen = await policy.ReadAsync(arguments, cancellationToken);
        chosen = chosen with { Unread = unread.Over(arguments, chosen.Unread, isFolder: true) };
        using var detector = await OpenDetector.OpenAsync(detectorOptions.From(arguments) with { Floors = chosen.RecallFloors }, surroundings, cancellationToken);
        var redaction = new VerdictRedaction(detector, chosen, surroundings.IsolatedWord(settings));
        var campaign = await ArchiveCampaign.OpenAsync(to, HashOf(chosen.ToJson()), redaction.ModelName, share, cancellationToken);
        using var ledger = ArchiveLedger.Open(to);
        var run = new ArchiveRun(new FileRedaction(redaction, settings.Limits, surroundings.Clock), campaign, ledger, surroundings);
        await run.RunAsync(from, to, cancellationToken);
        var report = await ReportAsync(to, campaign, ledger, run, cancellationToken);
        Say(report, arguments.GetValue<bool>(CommandTree.JsonName));
        cancellationToken.ThrowIfCancellationRequested();

        return report.Refused + report.Failed == 0 ? ExitCode.Done : ExitCode.PartialFailure;
    }

    private static async Task<ArchiveReport> ReportAsync(string to, ArchiveCampaign campaign, ArchiveLedger ledger, ArchiveRun run, CancellationToken cancellationToken)
    {
        var audited = await AuditSheet.UpdateAsync(to, ledger.Lines, CancellationToken.None);
        var report = ArchiveReport.Of(campaign, ledger.Lines, run.Left, audited);
        await AtomicFile.WriteAsync(Path.Combine(to, "report.json"), JsonSerializer.SerializeToUtf8Bytes(report, Json.Indented), CancellationToken.None);

        return report;
    }

    private void Say(ArchiveReport report, bool asJson)
    {
        if (asJson)
        {
            surroundings.Terminal.Out.WriteLine(JsonSerializer.Serialize(report, Json.Indented));
        }

        foreach (var line in report.Words())
        {
            surroundings.Terminal.Error.WriteLine(line);
        }
    }

    private static void Check(string from, string to, double share)
    {
        if (!Directory.Exists(from))
        {
            throw InputFile.Missing(from);
        }

        if (share is not (>= 0 and <= 1))
        {
            throw new DomainException("usage.audit-share", "--audit-share is a number from 0 to 1.");
        }

        if (File.Exists(to) || string.Equals(Path.TrimEndingDirectorySeparator(Path.GetFullPath(from)), Path.TrimEndingDirectorySeparator(Path.GetFullPath(to)), StringComparison.Ordinal))
        {
            throw new DomainException("usage.output", "OUT is another folder than IN: name one.");
        }
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
