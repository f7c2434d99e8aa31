using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Teaching.Sessions;

/// <summary>What a verdict is about, as counts: its words, and the types of what was proposed in it. Holds words of the verdict: never stored, never logged.</summary>
/// <param name="Words">How often each folded word occurs.</param>
/// <param name="Types">How often each type was proposed.</param>
public sealed record VerdictProfile(IReadOnlyDictionary<string, int> Words, IReadOnlyDictionary<EntityType, int> Types)
{
    /// <param name="text">The verdict's text.</param>
    /// <param name="proposed">The types of its mentions, each as often as it was proposed.</param>
    public static VerdictProfile Of(string text, IEnumerable<EntityType> proposed) => new(
        TextWords.In(text).Where(word => !word.IsNumber).CountBy(word => word.Folded).ToDictionary(StringComparer.Ordinal),
        proposed.CountBy(type => type).ToDictionary());

    public override string ToString() => $"VerdictProfile({Words.Count}, {Types.Count})";
}
