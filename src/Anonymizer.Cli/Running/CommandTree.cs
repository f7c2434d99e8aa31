using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using Anonymizer.Core;
using Anonymizer.Ner.Models;

namespace Anonymizer.Cli.Running;

/// <summary>All commands, and what they share: help with exit codes, one line for an error, one exit code for its kind.</summary>
internal static class CommandTree
{
    public const string JsonName = "--json";

    public static RootCommand Build(Surroundings surroundings)
    {
        var root = new RootCommand("Finds and masks what identifies people in court verdicts (Word in, Word out), and trains the model that finds it.")
        {
            new Option<bool>(JsonName) { Description = "Machine-readable result on standard output, errors too.", Recursive = true },
            Detection.DetectCommand.Create(surroundings),
            Redaction.RedactCommand.Create(surroundings),
            Archive.ArchiveCommand.Create(surroundings),
            Verification.VerifyCommand.Create(surroundings),
            Training.PrepareCommand.Create(surroundings),
            Explaining.ExplainCommand.Create(surroundings),
            Training.TrainCommand.Create(surroundings),
            Training.DistilCommand.Create(surroundings),
            Evaluation.EvaluateCommand.Create(surroundings),
            Models.ModelsCommand.Create(surroundings),
            Policy.PolicyCommand.Create(surroundings),
            Auditing.AuditCommand.Create(surroundings),
            Exchange.ConvertCommand.Create(surroundings),
        };

        foreach (var command in Service.ServiceCommands.Create(surroundings))
        {
            root.Add(command);
        }

        foreach (var version in root.Options.OfType<VersionOption>())
        {
            version.Action = new VersionWithModel(surroundings);
        }

        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExitCodes((HelpAction)help.Action!);
        }

        return root;
    }

    public static async Task<int> RunAsync(string[] arguments, Surroundings surroundings, CancellationToken cancellationToken = default)
    {
        var parsed = Build(surroundings).Parse(arguments);
        var asJson = arguments.Contains(JsonName);

        if (parsed.Action is ParseErrorAction or null && parsed.Errors.Count > 0)
        {
            return Fail(Usage(parsed), surroundings, asJson);
        }

        try
        {
            return await parsed.InvokeAsync(InvocationFor(surroundings), cancellationToken);
        }
        catch (Exception exception)
        {
            return Fail(Failure.From(exception), surroundings, asJson);
        }
        finally
        {
            await surroundings.Terminal.Out.FlushAsync(CancellationToken.None);
        }
    }

    private static InvocationConfiguration InvocationFor(Surroundings surroundings) => new()
    {
        Output = surroundings.Terminal.Out,
        Error = surroundings.Terminal.Error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = TimeSpan.FromSeconds(20),
    };

    private static Failure Usage(ParseResult parsed)
    {
        var names = parsed.CommandResult.Command.Parents.OfType<Command>().Reverse().Append(parsed.CommandResult.Command)
            .Where(command => command is not RootCommand)
            .Select(command => command.Name);

        return new Failure(ExitCode.Usage, "usage", $"{MainError(parsed)} See: {string.Join(' ', ["anonymizer", .. names, "--help"])}");
    }

    /// <summary>Of several errors the one about a word that fits nowhere explains the others.</summary>
    private static string MainError(ParseResult parsed) =>
        parsed.UnmatchedTokens is [var unknown, ..] ? $"'{unknown}' is no command or option." : parsed.Errors[0].Message;

    private static int Fail(Failure failure, Surroundings surroundings, bool asJson)
    {
        failure.Write(surroundings.Terminal, asJson);

        return failure.ExitCode;
    }

    /// <summary>Version, commit and the model in use.</summary>
    private sealed class VersionWithModel(Surroundings surroundings) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var program = typeof(CommandTree).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
            parseResult.InvocationConfiguration.Output.WriteLine($"anonymizer {program}, model {Model()}");

            return ExitCode.Done;
        }

        private string Model()
        {
            try
            {
                return new ModelRegistry(Models.ModelsFolder.Find(null, surroundings.Variable(Models.ModelsFolder.VariableName), [surroundings.Folder, AppContext.BaseDirectory])).ReadActive().Version;
            }
            catch (DomainException)
            {
                return "none";
            }
        }
    }

    private sealed class HelpWithExitCodes(HelpAction help) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var result = help.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Exit codes:");

            foreach (var (code, meaning) in ExitCode.Meanings)
            {
                output.WriteLine($"  {code,-4} {meaning}");
            }

            return result;
        }
    }
}
