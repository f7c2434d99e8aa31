using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Anonymizer.Core;
using Anonymizer.Word;

namespace Anonymizer.Cli.Input;

/// <summary>The options that say which files are taken in: macros and limits.</summary>
internal sealed class IntakeOptions
{
    private static readonly JsonSerializerOptions Strict = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    private readonly Option<MacroTreatment> macros = new("--macros")
    {
        Description = "What becomes of a document with macros (.docm, .dotm): refuse it, or drop the macros. Default: refuse.",
        HelpName = "refuse|drop",
    };

    private readonly Option<string?> limits = new("--limits")
    {
        Description = "Other limits than the default ones: a JSON object with any of fileBytes, parts, unpackedBytes, ratio, ratioFromBytes, depth, elements.",
        HelpName = "L.json",
    };

    public void AddTo(Command command)
    {
        command.Add(macros);
        command.Add(limits);
    }

    /// <exception cref="DomainException">usage.limits, or an input error.</exception>
    public async Task<WordSettings> ReadAsync(ParseResult arguments, CancellationToken cancellationToken) => new()
    {
        Macros = arguments.GetValue(macros),
        Limits = arguments.GetValue(limits) is { } path ? Parse(await InputFile.ReadTextAsync(path, cancellationToken), path) : PackageLimits.Default,
    };

    private static PackageLimits Parse(string json, string path)
    {
        try
        {
            return (JsonSerializer.Deserialize<PackageLimits>(json, Strict) ?? throw new JsonException()).Valid();
        }
        catch (JsonException)
        {
            throw new DomainException("usage.limits", $"{path} is no JSON object of limits: see --help for their names; each is a whole number.");
        }
    }
}
