using System.CommandLine;
using System.Text.Json;
using Anonymizer.Cli.Detection;
using Anonymizer.Cli.Input;
using Anonymizer.Cli.Redaction;
using Anonymizer.Cli.Running;
using Anonymizer.Core;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verification;
using Anonymizer.Word;

namespace Anonymizer.Cli.Verification;

/// <summary><c>verify OUT.docx --against IN.docx|--terms T.json</c>: is anything that was to be masked left in a file?</summary>
internal sealed class VerifyCommand
{
    private readonly Surroundings surroundings;
    private readonly DetectorOptions detectorOptions = new();
    private readonly PolicyOption policy = new();
    private readonly IntakeOptions intake = new();

    private readonly Argument<string> file = new("OUT") { Description = "The redacted file, .docx or .txt." };

    private readonly Option<string?> against = new("--against")
    {
        Description = "The original: what the model and the policy mask in it must not be in OUT.",
        HelpName = "IN",
    };

    private VerifyCommand(Surroundings surroundings) => this.surroundings = surroundings;

    public static Command Create(Surroundings surroundings)
    {
        var verify = new VerifyCommand(surroundings);
        var command = new Command("verify", "Look for masked strings in every part of a redacted file, seen or hidden. At least one of --against and --terms.")
        {
            verify.file,
            verify.against,
            verify.policy.Option,
        };
        verify.detectorOptions.AddTo(command);
        verify.intake.AddTo(command);
        command.SetAction(verify.RunAsync);

        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var path = arguments.GetRequiredValue(file);
        var settings = await intake.ReadAsync(arguments, cancellationToken);
        var word = surroundings.WordFor(files: 1, settings);
        var redacted = await InputFile.ReadFileAsync(path, settings.Limits, cancellationToken);
        var (terms, original) = await TermsAsync(arguments, word, settings, cancellationToken);
        var release = await word.VerifyAsync(await word.OpenAsync(redacted, path, cancellationToken), terms, cancellationToken);
        var report = VerificationReport.Of(release, terms, original);

        if (arguments.GetValue<bool>(CommandTree.JsonName))
        {
            await surroundings.Terminal.Out.WriteLineAsync(JsonSerializer.Serialize(report, Json.Indented));
        }

        report.Write(surroundings.Terminal, path);

        return report.Passed ? ExitCode.Done : ExitCode.Refused;
    }

    private async Task<(ReleaseTerms Terms, VerdictText? Original)> TermsAsync(ParseResult arguments, IWordEngine word, WordSettings settings, CancellationToken cancellationToken)
    {
        var request = detectorOptions.From(arguments);

        if (arguments.GetValue(against) is not { } original)
        {
            return request.TermsPath is { } path
                ? (StrictTerms.Of(await TermsFile.ReadAsync(path, cancellationToken)), null)
                : throw new DomainException("usage.verify", "verify needs --against IN, --terms T.json, or both.");
        }

        var chosen = await policy.ReadAsync(arguments, cancellationToken);
        using var detector = await OpenDetector.OpenAsync(request with { Floors = chosen.RecallFloors }, surroundings, cancellationToken);
        var redaction = new VerdictRedaction(detector, chosen, word);
        var proposal = await redaction.ProposeAsync(await InputFile.ReadFileAsync(original, settings.Limits, cancellationToken), original, cancellationToken);

        return (proposal.Terms, proposal.Text);
    }
}
