using System.CommandLine;
using Anonymizer.Cli.Models;
using Anonymizer.Core;
using Anonymizer.Ner.Models;

namespace Anonymizer.Cli.Detection;

/// <summary>The options that say with what to look: model, or patterns alone, and extra terms.</summary>
internal sealed class DetectorOptions
{
    private readonly Option<string?> model = new("--model")
    {
        Description = "The model: a version in the models folder, or a model's own folder. Default: the active one.",
        HelpName = "DIR|VERSION",
    };

    private readonly Option<string?> models = new("--models")
    {
        Description = $"The models folder. Default: ${ModelsFolder.VariableName}, else models/ above the current folder or the program.",
        HelpName = "DIR",
    };

    private readonly Option<bool> noModel = new("--no-model")
    {
        Description = "Patterns and lists only. Finds numbers, addresses and dates of birth, NOT names: say so to who uses the result.",
    };

    private readonly Option<string?> terms = new("--terms")
    {
        Description = "A JSON array of {\"text\",\"type\"}: strings that must be masked wherever they stand.",
        HelpName = "T.json",
    };

    private readonly Option<string?> language = new("--language")
    {
        Description = "The verdicts' language, two letters (en, lv, …): it chooses the model. Default: told by the words of each verdict.",
        HelpName = "CODE",
    };

    public void AddTo(Command command)
    {
        command.Add(model);
        command.Add(models);
        command.Add(noModel);
        command.Add(terms);
        command.Add(language);
    }

    /// <exception cref="DomainException">usage.model: a model was named and refused at once; usage.language: no language code.</exception>
    public DetectorRequest From(ParseResult arguments)
    {
        var request = new DetectorRequest(
            arguments.GetValue(model), arguments.GetValue(models), arguments.GetValue(noModel), arguments.GetValue(terms))
        {
            Language = arguments.GetValue(language) is { } code ? LanguageCode.Checked(code) : null,
        };

        return request is { UsesModel: false, Model: not null }
            ? throw new DomainException("usage.model", "--model and --no-model exclude each other: leave one out.")
            : request;
    }
}
