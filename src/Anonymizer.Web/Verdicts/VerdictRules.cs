using Anonymizer.Core.Verdicts;
using FluentValidation;

namespace Anonymizer.Web.Verdicts;

/// <summary>What every request that says something of a verdict checks in the same way.</summary>
internal static class VerdictRules
{
    /// <summary>A court's name or a case's number: one line with a letter or digit in it, or nothing.</summary>
    public static IRuleBuilderOptions<T, string?> PlaceName<T>(this IRuleBuilder<T, string?> rule) => rule
        .MaximumLength(200)
        .Must(name => name is null || !name.Any(char.IsControl)).WithMessage("It holds a line break or another control character. Write it on one line.")
        .Must(name => string.IsNullOrWhiteSpace(name) || PlaceKey.Of(name).Length > 0).WithMessage("It has neither a letter nor a digit. Write it as the court does, or leave it empty.");

    /// <summary>A language by its two letters, or nothing to have it detected.</summary>
    public static IRuleBuilderOptions<T, string?> LanguageCode<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(language => language is null || (language.Length == 2 && language.All(char.IsAsciiLetterLower)))
        .WithMessage("A language is its two small letters (ISO 639-1), for example \"lv\"; leave it out to have it detected.");
}
