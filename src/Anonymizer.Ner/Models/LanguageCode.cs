using Anonymizer.Core;

namespace Anonymizer.Ner.Models;

/// <summary>A language as ISO 639-1 names it: two lower-case letters.</summary>
public static class LanguageCode
{
    /// <exception cref="DomainException">usage.language: it is none.</exception>
    public static string Checked(string code) => code is [>= 'a' and <= 'z', >= 'a' and <= 'z']
        ? code
        : throw new DomainException("usage.language", "A language is named by two lower-case letters (ISO 639-1), for example en or pt.");
}
