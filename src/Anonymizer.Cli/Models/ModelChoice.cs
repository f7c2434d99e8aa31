using Anonymizer.Cli.Detection;
using Anonymizer.Cli.Running;
using Anonymizer.Core;
using Anonymizer.Ner.Models;

namespace Anonymizer.Cli.Models;

/// <summary>Which model the user means: a model's own folder, a version in the models folder, or the active one.</summary>
internal static class ModelChoice
{
    /// <summary>The model that was named, or null where the active ones shall work.</summary>
    /// <exception cref="DomainException">model.…: there is no such model, or it is damaged.</exception>
    public static ModelFolder? Named(DetectorRequest request, Surroundings surroundings)
    {
        if (request.Model is { } given && ModelFolder.IsAt(given))
        {
            return ModelFolder.Open(given);
        }

        if (request.Model is { } folder && Path.GetFileName(folder) != folder)
        {
            throw new DomainException("model.unknown", $"{folder} holds no model ({ModelFolder.ManifestFile} is missing): name a model's own folder or a version (see: models list).");
        }

        return request.Model is { } version ? RegistryFor(request.ModelsFolder, surroundings).Open(version) : null;
    }

    public static ModelRegistry RegistryFor(string? modelsFolder, Surroundings surroundings) => new(ModelsFolder.Find(
        modelsFolder, surroundings.Variable(ModelsFolder.VariableName), [surroundings.Folder, AppContext.BaseDirectory]));
}
