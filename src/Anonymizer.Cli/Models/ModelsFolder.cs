using Anonymizer.Core;

namespace Anonymizer.Cli.Models;

/// <summary>Finds the folder that holds the models.</summary>
internal static class ModelsFolder
{
    public const string VariableName = "ANONYMIZER_MODELS";

    /// <summary>The given folder, else the environment's, else the first <c>models/</c> walking up from one of the starts.</summary>
    /// <exception cref="DomainException">model.folder-missing: none is there.</exception>
    public static string Find(string? given, string? fromVariable, IEnumerable<string> starts)
    {
        var named = given ?? (string.IsNullOrWhiteSpace(fromVariable) ? null : fromVariable);

        if (named is not null)
        {
            return Directory.Exists(named) ? named : throw Missing($"The models folder {named} is not there.");
        }

        return starts.SelectMany(UpFrom).FirstOrDefault(HoldsModels)
            ?? throw Missing("No models folder was found.");
    }

    private static bool HoldsModels(string folder) =>
        Directory.Exists(folder)
        && (File.Exists(Path.Combine(folder, "active.json"))
            || Directory.EnumerateDirectories(folder).Any(version => File.Exists(Path.Combine(version, "manifest.json"))));

    private static IEnumerable<string> UpFrom(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            yield return Path.Combine(folder.FullName, "models");
        }
    }

    private static DomainException Missing(string what) =>
        new("model.folder-missing", $"{what} Name it with --models DIR or the variable {VariableName}, or work without a model by --no-model.");
}
