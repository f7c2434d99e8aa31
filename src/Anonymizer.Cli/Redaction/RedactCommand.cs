using System.CommandLine;
using System.Text;
using System.Text.Json;
using Anonymizer.Cli.Detection;
using Anonymizer.Cli.Input;
using Anonymizer.Cli.Running;
using Anonymizer.Core.Verification;

namespace Anonymizer.Cli.Redaction;

/// <summary><c>redact IN.docx -o OUT.docx</c>, or a folder into a folder.</summary>
internal sealed class RedactCommand
{
    private readonly Surroundings surroundings;
    private readonly DetectorOptions detectorOptions = new();
    private readonly PolicyOption policy = new();
    private readonly IntakeOptions intake = new();
    private readonly UnreadOptions unread = new();

    private readonly Argument<string> input = new("IN") { Description = "A Word file (.docx), one that LibreOffice makes one of (.doc, .odt, .rtf), .txt, a searchable .pdf, or a folder of them." };

    private readonly Option<string> output = new("--output", "-o")
    {
        Description = "Where the redacted file (.docx; .txt for its bare text) or folder goes. Written only when nothing of what was masked is left in it.",
        HelpName = "OUT",
        Required = true,
    };

    private readonly Option<string?> report = new("--report")
    {
        Description = "Write what was found, replaced and checked as JSON, without the masked words; for one file also as a table of the redactions with their reasons: R.csv. For a folder: default OUT/results.json.",
        HelpName = "R.json",
    };

    private RedactCommand(Surroundings surroundings) => this.surroundings = surroundings;

    public static Command Create(Surroundings surroundings)
    {
        var redact = new RedactCommand(surroundings);
        var command = new Command("redact", "Mask what identifies people, check the result with an independent reader, and write it only when it is clean.")
        {
            redact.input,
            redact.output,
            redact.policy.Option,
            redact.report,
        };
        redact.unread.AddTo(command);
        redact.detectorOptions.AddTo(command);
        redact.intake.AddTo(command);
        command.SetAction(redact.RunAsync);

        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var paths = new RedactionPaths(arguments.GetRequiredValue(input), arguments.GetRequiredValue(output), arguments.GetValue(report));
        paths.Check();
        var settings = await intake.ReadAsync(arguments, cancellationToken);
        var chosen = await policy.ReadAsync(arguments, cancellationToken);
        chosen = chosen with { Unread = unread.Over(arguments, chosen.Unread, paths.IsFolder) };
        using var detector = await OpenDetector.OpenAsync(detectorOptions.From(arguments) with { Floors = chosen.RecallFloors }, surroundings, cancellationToken);
        var redaction = new VerdictRedaction(detector, chosen, paths.IsFolder ? surroundings.IsolatedWord(settings) : surroundings.WordFor(files: 1, settings));
        var files = new FileRedaction(redaction, settings.Limits, surroundings.Clock);
        var asJson = arguments.GetValue<bool>(CommandTree.JsonName);

        return paths.IsFolder
            ? await new FolderRedaction(files, surroundings, paths).RunAsync(asJson, cancellationToken)
            : await RunFileAsync(files, paths, asJson, cancellationToken);
    }

    private static bool IsTable(string path) => path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    /// <summary>The user's name for the file is obeyed, and warned of when it tells what the file no longer does.</summary>
    private string NamedAsAsked(string path, ReleaseTerms terms)
    {
        if (OutputName.Holds(Path.GetFileName(path), terms))
        {
            surroundings.Terminal.Error.WriteLine("anonymizer: warning: the name of the output file holds a masked string: rename the file before it goes out.");
        }

        return path;
    }

    private async Task<int> RunFileAsync(FileRedaction files, RedactionPaths paths, bool asJson, CancellationToken cancellationToken)
    {
        var result = await files.RedactAsync(paths.Input, terms => NamedAsAsked(paths.Output, terms), cancellationToken);

        if (paths.Report is { } path)
        {
            await AtomicFile.WriteAsync(path, IsTable(path) ? Encoding.UTF8.GetBytes(RedactionCsv.Write(result.Redactions)) : JsonSerializer.SerializeToUtf8Bytes(result, Json.Indented), cancellationToken);
        }

        if (asJson)
        {
            await surroundings.Terminal.Out.WriteLineAsync(JsonSerializer.Serialize(result, Json.Indented));
        }

        RedactionTable.Write(surroundings.Terminal, result, paths.Output);

        return result.Outcome == RedactionReport.Released ? ExitCode.Done : ExitCode.Refused;
    }
}
