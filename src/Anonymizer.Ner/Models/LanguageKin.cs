namespace Anonymizer.Ner.Models;

/// <summary>Languages so near to each other that a model of one serves the other, and that a short text does not tell apart.</summary>
internal static class LanguageKin
{
    private static readonly string[][] Groups = [["sr", "hr", "bs"], ["no", "nb", "nn"]];

    /// <summary>The language itself first, then its kin; nothing for an unknown one.</summary>
    internal static IEnumerable<string> Of(string? language) => language is null
        ? []
        : Groups.FirstOrDefault(group => group.Contains(language, StringComparer.Ordinal))?.Prepend(language).Distinct(StringComparer.Ordinal) ?? [language];
}
