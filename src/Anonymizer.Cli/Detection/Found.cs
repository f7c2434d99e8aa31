using Anonymizer.Core.Detection;
using Anonymizer.Ner.Models;

namespace Anonymizer.Cli.Detection;

/// <summary>What was found in a verdict.</summary>
/// <param name="Model">Which model worked and for which language, or null where none did.</param>
internal sealed record Found(DetectionResult Result, ChosenModel? Model);
