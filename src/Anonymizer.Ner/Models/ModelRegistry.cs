using System.Text.Json;
using Anonymizer.Core;

namespace Anonymizer.Ner.Models;

/// <summary>The models at hand and the one in use: folder/version/… and folder/active.json. Needs no database.</summary>
/// <remarks>To promote and to roll back are the same act: another version is written to active.json, atomically. One version may be in use for each language.</remarks>
public sealed class ModelRegistry(string folder)
{
    /// <summary>Names the versions in use.</summary>
    public const string ActiveFile = "active.json";

    public string Folder { get; } = folder;

    /// <summary>The default model.</summary>
    /// <exception cref="DomainException">model.none: no version was activated yet; model.unknown, model.damaged.</exception>
    public ModelFolder Active => Open(ReadActive().Version);

    /// <summary>Was any version ever activated?</summary>
    public bool IsAny => File.Exists(Path.Combine(Folder, ActiveFile));

    /// <summary>When active.json was last written; a time long ago where it was not.</summary>
    public DateTimeOffset ActiveSince => File.GetLastWriteTimeUtc(Path.Combine(Folder, ActiveFile));

    /// <summary>The model for a language; the default one where there is none or the language is unknown.</summary>
    /// <exception cref="DomainException">model.none, model.unknown, model.damaged.</exception>
    public ChosenModel Choose(string? language) => ChosenModel.Of(Open(ReadActive().VersionFor(language)), language);

    /// <summary>The folders of all versions, newest name first, the damaged ones too.</summary>
    public IReadOnlyList<string> Folders() =>
        Directory.Exists(Folder) ? [.. Directory.EnumerateDirectories(Folder).Where(ModelFolder.IsAt).OrderByDescending(path => path, StringComparer.Ordinal)] : [];

    /// <summary>All versions, newest name first.</summary>
    /// <exception cref="DomainException">model.damaged: one of them cannot be read.</exception>
    public IReadOnlyList<ModelFolder> List() => [.. Folders().Select(ModelFolder.Open)];

    /// <exception cref="DomainException">model.unknown: there is no such version.</exception>
    public ModelFolder Open(string version)
    {
        ArgumentNullException.ThrowIfNull(version);

        var isName = version.Length > 0 && version == Path.GetFileName(version) && version is not ("." or "..");

        if (!isName || !ModelFolder.IsAt(Path.Combine(Folder, version)))
        {
            throw new DomainException("model.unknown", "There is no model of this version. List the models and choose one of them.");
        }

        return ModelFolder.Open(Path.Combine(Folder, version));
    }

    /// <summary>Puts a version to use as the default, or for one language.</summary>
    /// <exception cref="DomainException">model.unknown: there is no such version; model.none: a default must come first; usage.language.</exception>
    public void Activate(string version, string? language = null)
    {
        var model = Open(version);
        var active = language is null ? WithDefault(model.Version) : WithLanguage(model.Version, LanguageCode.Checked(language));

        AtomicFile.Write(Path.Combine(Folder, ActiveFile), JsonSerializer.SerializeToUtf8Bytes(active, ModelManifest.Json));
    }

    /// <summary>Which versions are in use.</summary>
    /// <exception cref="DomainException">model.none: no version was activated yet, or active.json cannot be read.</exception>
    public ActiveModels ReadActive()
    {
        var file = Path.Combine(Folder, ActiveFile);

        if (!File.Exists(file))
        {
            throw new DomainException("model.none", $"No model is active in '{Folder}'. Activate a version first.");
        }

        try
        {
            return JsonSerializer.Deserialize<ActiveModels>(File.ReadAllBytes(file), ModelManifest.Json) ?? throw new JsonException("It is empty.");
        }
        catch (JsonException problem)
        {
            throw new DomainException("model.none", $"'{file}' names no version: {problem.Message} Activate a version.");
        }
    }

    private ActiveModels WithLanguage(string version, string language)
    {
        var old = ReadActive();

        return old with { Languages = new SortedDictionary<string, string>(old.Languages.ToDictionary(), StringComparer.Ordinal) { [language] = version } };
    }

    /// <summary>A default can be set where active.json is missing or cannot be read: that repairs it.</summary>
    private ActiveModels WithDefault(string version)
    {
        try
        {
            return ReadActive() with { Version = version };
        }
        catch (DomainException none) when (none.Code == "model.none")
        {
            return new ActiveModels(version);
        }
    }
}
