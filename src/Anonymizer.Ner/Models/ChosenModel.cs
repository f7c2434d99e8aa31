namespace Anonymizer.Ner.Models;

/// <summary>The model that judges a verdict, chosen by the verdict's language.</summary>
/// <param name="Language">The verdict's language (ISO 639-1), or null where nobody knows it.</param>
/// <param name="Languages">Languages that the model is made for; none where nobody said.</param>
public sealed record ChosenModel(string Version, string? Language, IReadOnlyList<string> Languages)
{
    public static ChosenModel Of(ModelFolder model, string? language)
    {
        ArgumentNullException.ThrowIfNull(model);

        return new ChosenModel(model.Version, language, model.Manifest.Languages);
    }

    /// <summary>What the user must know when the model is not made for the verdict's language, or null.</summary>
    public string? Warning => Language is null || Languages.Count == 0 || LanguageKin.Of(Language).Intersect(Languages, StringComparer.Ordinal).Any()
        ? null
        : $"No model is made for the language '{Language}': {Version} worked, made for {string.Join(", ", Languages)}. It may miss names: review with care.";
}
