using Anonymizer.Core;
using Anonymizer.Ner.Models;

namespace Anonymizer.Web.Models.Registry;

/// <summary>The models on disk, damaged ones included: one bad folder must not hide the others.</summary>
internal sealed class ModelShelf(ModelRegistry registry)
{
    /// <summary>Which are in use; null where none is.</summary>
    public ActiveModels? Active()
    {
        try
        {
            return registry.ReadActive();
        }
        catch (DomainException)
        {
            return null;
        }
    }

    /// <summary>All versions, the newest name first.</summary>
    public IReadOnlyList<ShelvedModel> All() => Directory.Exists(registry.Folder)
        ? [.. Directory.EnumerateDirectories(registry.Folder).Where(path => File.Exists(Path.Combine(path, ModelFolder.ManifestFile))).OrderByDescending(path => path, StringComparer.Ordinal).Select(Read)]
        : [];

    /// <summary>Null where there is no such folder.</summary>
    public ShelvedModel? Find(string version) => All().FirstOrDefault(model => model.Version == version);

    public string? CardOf(string version) => Find(version) is not null && Path.Combine(registry.Folder, version, ModelCardWriter.FileName) is var file && File.Exists(file) ? File.ReadAllText(file) : null;

    private static ShelvedModel Read(string path)
    {
        try
        {
            return new ShelvedModel(Path.GetFileName(path), ModelFolder.Open(path).Manifest);
        }
        catch (DomainException)
        {
            return new ShelvedModel(Path.GetFileName(path), null);
        }
    }
}

/// <summary>A model on disk.</summary>
/// <param name="Version">The name of its folder.</param>
/// <param name="Manifest">Null where it is damaged.</param>
internal sealed record ShelvedModel(string Version, ModelManifest? Manifest);
