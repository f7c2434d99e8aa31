namespace Anonymizer.Cli.Detection;

/// <summary>With what to look, as the user said it.</summary>
internal sealed record DetectorRequest(string? Model, string? ModelsFolder, bool IsWithoutModel, string? TermsPath)
{
    public bool UsesModel => !IsWithoutModel;
}
