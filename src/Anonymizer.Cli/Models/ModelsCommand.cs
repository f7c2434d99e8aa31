using System.CommandLine;
using System.Text.Json;
using Anonymizer.Cli.Running;
using Anonymizer.Ner.Models;

namespace Anonymizer.Cli.Models;

/// <summary><c>models list|show|activate</c>: which models there are, what one is made of, and which is in use.</summary>
internal sealed class ModelsCommand
{
    private readonly Surroundings surroundings;

    private readonly Option<string?> folder = new("--models")
    {
        Description = $"The models folder. Default: ${ModelsFolder.VariableName}, else models/ above the current folder or the program.",
        HelpName = "DIR",
        Recursive = true,
    };

    private readonly Option<string?> language = new("--language")
    {
        Description = "Use the version for verdicts of this language only (two letters: en, lv, …); without it for all that have none of their own.",
        HelpName = "CODE",
    };

    private readonly Argument<string> version = new("VERSION") { Description = "A version, as models list shows it." };

    private ModelsCommand(Surroundings surroundings) => this.surroundings = surroundings;

    public static Command Create(Surroundings surroundings)
    {
        var models = new ModelsCommand(surroundings);
        var list = new Command("list", "All versions, the active one marked.");
        var show = new Command("show", "A version's manifest: base weights, data, options, seed, scores.") { models.version };
        var activate = new Command("activate", "Use this version from now on; to roll back, activate the one before.") { models.version, models.language };
        list.SetAction(models.List);
        show.SetAction(models.Show);
        activate.SetAction(models.Activate);

        return new Command("models", "The models at hand and the one in use.")
        {
            models.folder, list, show, activate, CalibrateCommand.Create(surroundings, models.folder),
        };
    }

    private int List(ParseResult arguments)
    {
        var registry = Registry(arguments);
        var active = registry.ActiveOrNone();
        var models = registry.List();

        if (arguments.GetValue<bool>(CommandTree.JsonName))
        {
            var all = models.Select(model => new
            {
                model.Version,
                Active = model.Version == active?.Version,
                ActiveFor = active.LanguagesOf(model.Version),
                model.Manifest.Languages,
                model.Manifest.Scores,
            });
            surroundings.Terminal.Out.WriteLine(JsonSerializer.Serialize(new { registry.Folder, Models = all }, Json.Indented));
        }

        ModelsTable.Write(surroundings.Terminal, registry.Folder, models, active);

        return ExitCode.Done;
    }

    private int Show(ParseResult arguments)
    {
        var model = Registry(arguments).Open(arguments.GetRequiredValue(version));
        surroundings.Terminal.Out.WriteLine(JsonSerializer.Serialize(model.Manifest, Json.Indented));

        return ExitCode.Done;
    }

    private int Activate(ParseResult arguments)
    {
        var registry = Registry(arguments);
        var code = arguments.GetValue(language);
        var before = registry.ActiveOrNone()?.VersionFor(code);
        var chosen = arguments.GetRequiredValue(version);
        registry.Activate(chosen, code);

        if (arguments.GetValue<bool>(CommandTree.JsonName))
        {
            surroundings.Terminal.Out.WriteLine(JsonSerializer.Serialize(new { Active = chosen, Language = code, Before = before }, Json.Indented));
        }

        surroundings.Terminal.Error.WriteLine($"Active{(code is null ? "" : $" for {code}")} is now {chosen}; before: {before ?? "none"}.");

        return ExitCode.Done;
    }

    private ModelRegistry Registry(ParseResult arguments) => ModelChoice.RegistryFor(arguments.GetValue(folder), surroundings);
}
