namespace Anonymizer.Ner.Models;

/// <summary>Which versions are in use: the file active.json.</summary>
/// <param name="Version">Works wherever no other is named: the default.</param>
public sealed record ActiveModels(string Version)
{
    /// <summary>Versions for single languages, by language (ISO 639-1). Absent in files of old.</summary>
    public IReadOnlyDictionary<string, string> Languages { get; init; } = new Dictionary<string, string>();

    /// <summary>All versions in use.</summary>
    public IReadOnlySet<string> Versions => Languages.Values.Append(Version).ToHashSet(StringComparer.Ordinal);

    /// <summary>The version for a language: its own, else that of a language so near that one model serves both, else the default.</summary>
    public string VersionFor(string? language) =>
        LanguageKin.Of(language).Select(kin => Languages.GetValueOrDefault(kin)).FirstOrDefault(version => version is not null) ?? Version;
}
