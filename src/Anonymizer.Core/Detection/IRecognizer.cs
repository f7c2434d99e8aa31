using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection;

/// <summary>Finds mentions of some types in a verdict's text. Pure: same text, same finds; safe for parallel calls.</summary>
/// <remarks>Mentions of one recognizer may overlap; the detector resolves them.</remarks>
public interface IRecognizer
{
    /// <summary>Stable lower-case name, as it stands in explanations.</summary>
    string Name { get; }

    IEnumerable<Mention> Recognize(VerdictText text);
}
