using Anonymizer.Core.Detection;

namespace Anonymizer.Cli.Detection;

/// <summary>With what to look, as the user said it.</summary>
internal sealed record DetectorRequest(string? Model, string? ModelsFolder, bool IsWithoutModel, string? TermsPath)
{
    /// <summary>What the policy wants found at least.</summary>
    public RecallFloors Floors { get; init; } = RecallFloors.None;

    /// <summary>The language of the verdicts (ISO 639-1), or null: then each verdict's own is told by its words.</summary>
    public string? Language { get; init; }

    public bool UsesModel => !IsWithoutModel;
}
