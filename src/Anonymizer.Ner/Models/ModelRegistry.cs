using System.Text.Json;
using Anonymizer.Core;

namespace Anonymizer.Ner.Models;

/// <summary>The models at hand and the one in use: folder/version/… and folder/active.json. Needs no database.</summary>
/// <remarks>To promote and to roll back are the same act: another version is written to active.json, atomically.</remarks>
public sealed class ModelRegistry(string folder)
{
    private const string ActiveFile = "active.json";

    private sealed record ActiveModel(string Version);

    public string Folder { get; } = folder;

    /// <exception cref="DomainException">model.none: no version was activated yet.</exception>
    public ModelFolder Active => Open(ActiveVersion());

    /// <summary>All versions, newest name first.</summary>
    public IReadOnlyList<ModelFolder> List()
    {
        if (!Directory.Exists(Folder))
        {
            return [];
        }

        return
        [
            .. Directory.EnumerateDirectories(Folder)
                .Where(path => File.Exists(Path.Combine(path, ModelFolder.ManifestFile)))
                .OrderByDescending(path => path, StringComparer.Ordinal)
                .Select(ModelFolder.Open),
        ];
    }

    /// <exception cref="DomainException">model.unknown: there is no such version.</exception>
    public ModelFolder Open(string version)
    {
        ArgumentNullException.ThrowIfNull(version);

        var isName = version.Length > 0 && version == Path.GetFileName(version) && version is not ("." or "..");

        if (!isName || !File.Exists(Path.Combine(Folder, version, ModelFolder.ManifestFile)))
        {
            throw new DomainException("model.unknown", "There is no model of this version. List the models and choose one of them.");
        }

        return ModelFolder.Open(Path.Combine(Folder, version));
    }

    /// <exception cref="DomainException">model.unknown: there is no such version.</exception>
    public void Activate(string version)
    {
        var model = Open(version);

        AtomicFile.Write(
            Path.Combine(Folder, ActiveFile),
            JsonSerializer.SerializeToUtf8Bytes(new ActiveModel(model.Version), ModelManifest.Json));
    }

    private string ActiveVersion()
    {
        var file = Path.Combine(Folder, ActiveFile);

        if (!File.Exists(file))
        {
            throw new DomainException("model.none", $"No model is active in '{Folder}'. Activate a version first.");
        }

        return JsonSerializer.Deserialize<ActiveModel>(File.ReadAllBytes(file), ModelManifest.Json)?.Version
            ?? throw new DomainException("model.none", $"'{file}' names no version. Activate a version.");
    }
}
