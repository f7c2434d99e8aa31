using System.CommandLine;
using System.Text.Json;
using Anonymizer.Cli.Input;
using Anonymizer.Cli.Running;
using Anonymizer.Core.Policy;

namespace Anonymizer.Cli.Policy;

/// <summary><c>policy show|check|schema</c>: the default policy to start from, is mine valid, and what may stand in one.</summary>
internal sealed class PolicyCommand
{
    private readonly Surroundings surroundings;
    private readonly Argument<string> file = new("P.json") { Description = "A policy file." };

    private PolicyCommand(Surroundings surroundings) => this.surroundings = surroundings;

    public static Command Create(Surroundings surroundings)
    {
        var policy = new PolicyCommand(surroundings);
        var show = new Command("show", "Print the default policy: save it, change it, give it back by --policy.");
        var check = new Command("check", "Is this policy valid? Names the first place that is not.") { policy.file };
        var schema = new Command("schema", "Print the JSON schema of policies.");
        show.SetAction(_ => policy.Print(ReplacementPolicy.DefaultJson));
        check.SetAction(policy.CheckAsync);
        schema.SetAction(_ => policy.Print(ReplacementPolicy.SchemaJson));

        return new Command("policy", "Replacement policies: which operator applies to which entity.") { show, check, schema };
    }

    private int Print(string json)
    {
        surroundings.Terminal.Out.WriteLine(json.TrimEnd());

        return ExitCode.Done;
    }

    private async Task<int> CheckAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var path = arguments.GetRequiredValue(file);
        var policy = ReplacementPolicy.Parse(await InputFile.ReadTextAsync(path, cancellationToken));

        if (arguments.GetValue<bool>(CommandTree.JsonName))
        {
            await surroundings.Terminal.Out.WriteLineAsync(JsonSerializer.Serialize(new { Valid = true, policy.Name, policy.Version }, Json.Indented));
        }

        await surroundings.Terminal.Error.WriteLineAsync($"{path}: valid; policy {policy.Name}, version {policy.Version}");

        return ExitCode.Done;
    }
}
