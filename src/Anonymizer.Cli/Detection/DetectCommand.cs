using System.CommandLine;
using System.CommandLine.Parsing;
using Anonymizer.Cli.Input;
using Anonymizer.Cli.Redaction;
using Anonymizer.Cli.Running;

namespace Anonymizer.Cli.Detection;

/// <summary><c>detect INPUT...</c>: the mentions of each verdict, as JSON lines on standard output.</summary>
internal sealed class DetectCommand
{
    private readonly Surroundings surroundings;
    private readonly DetectorOptions options = new();
    private readonly PolicyOption policy = new();
    private readonly IntakeOptions intake = new();

    private readonly Option<bool> nearMisses = new("--near-misses")
    {
        Description = "Give also what nearly would have been masked, as \"nearMisses\", with the probability that it should have been.",
    };

    private readonly Argument<string[]> inputs = new("INPUT")
    {
        Description = "Files .docx, .doc, .odt, .rtf, .pdf, .txt or .jsonl ({\"id\",\"text\"} a line), a folder of them, or - for JSON lines on standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private DetectCommand(Surroundings surroundings) => this.surroundings = surroundings;

    public static Command Create(Surroundings surroundings)
    {
        var detect = new DetectCommand(surroundings);
        var command = new Command("detect", "Find mentions; write {\"id\",\"mentions\":[…]} a verdict to standard output, offsets in UTF-16 units.")
        {
            detect.inputs,
            detect.policy.Option,
            detect.nearMisses,
        };
        detect.inputs.Validators.Add(RefuseUnknownOptions);
        detect.options.AddTo(command);
        detect.intake.AddTo(command);
        command.SetAction(detect.RunAsync);

        return command;
    }

    /// <summary>INPUT takes any number of words; without this a mistyped option would be one of them.</summary>
    private static void RefuseUnknownOptions(ArgumentResult result)
    {
        var unknown = result.Tokens.Select(token => token.Value)
            .FirstOrDefault(word => word.StartsWith('-') && word != VerdictSource.StandardInput && !File.Exists(word));

        if (unknown is not null)
        {
            result.AddError($"Unrecognized option '{unknown}'.");
        }
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var paths = VerdictSource.Expand(arguments.GetRequiredValue(inputs));
        var settings = await intake.ReadAsync(arguments, cancellationToken);
        var tally = new DetectionTally(surroundings.Clock);
        var floors = (await policy.ReadAsync(arguments, cancellationToken)).RecallFloors;
        using var detector = await OpenDetector.OpenAsync(options.From(arguments) with { Floors = floors }, surroundings, cancellationToken);
        var source = new VerdictSource(surroundings.Terminal, surroundings.WordFor(paths.Count, settings), settings.Limits);

        var verdicts = OrderedWork.RunAsync(
            source.ReadAsync(paths, cancellationToken),
            Environment.ProcessorCount,
            verdict => DetectedVerdict.FromAsync(verdict, detector, arguments.GetValue(nearMisses), cancellationToken),
            cancellationToken);

        await foreach (var verdict in verdicts)
        {
            tally.Add(verdict);
            await WriteAsync(verdict, arguments.GetValue<bool>(CommandTree.JsonName));
        }

        await surroundings.Terminal.Error.WriteLineAsync(tally.Summary(detector.ModelName));

        return tally.ExitCode;
    }

    private async Task WriteAsync(DetectedVerdict verdict, bool asJson)
    {
        if (verdict.Failure is not { } failure)
        {
            await surroundings.Terminal.Out.WriteLineAsync(verdict.Line);
            await WarnAsync(verdict);
            return;
        }

        await surroundings.Terminal.Error.WriteLineAsync($"anonymizer: {verdict.Id}: {failure.Message} [{failure.Code}]");

        if (asJson)
        {
            await surroundings.Terminal.Out.WriteLineAsync(failure.ToJson(verdict.Id));
        }
    }

    private async Task WarnAsync(DetectedVerdict verdict)
    {
        if (verdict.Warning is { } warning)
        {
            await surroundings.Terminal.Error.WriteLineAsync($"anonymizer: warning: {verdict.Id}: {warning}");
        }
    }
}
