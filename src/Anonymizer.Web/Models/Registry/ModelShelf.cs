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
    public IReadOnlyList<ShelvedModel> All() => [.. registry.Folders().Select(Read)];

    /// <summary>Null where there is no such folder.</summary>
    public ShelvedModel? Find(string version) => FolderOf(version) is { } path ? Read(path) : null;

    public string? CardOf(string version) => FolderOf(version) is { } path && Path.Combine(path, ModelCardWriter.FileName) is var file && File.Exists(file) ? File.ReadAllText(file) : null;

    /// <summary>Found among the folders that are there, so that no version leads elsewhere.</summary>
    private string? FolderOf(string version) => registry.Folders().FirstOrDefault(path => Path.GetFileName(path) == version);

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
