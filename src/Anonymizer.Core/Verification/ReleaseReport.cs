using System.Text.Json.Serialization;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Unread;

namespace Anonymizer.Core.Verification;

/// <summary>What was found when a redacted file was read again, and whether it may be released. Holds no text of the verdict.</summary>
/// <param name="Coverage">What was done with each part of the file.</param>
/// <param name="Leaks">Original strings that are still there.</param>
/// <param name="Replaced">How many replacements were written; 0 if only verified.</param>
public sealed record ReleaseReport(Coverage Coverage, IReadOnlyList<Leak> Leaks, int Replaced)
{
    /// <summary>The pictures of the file, which nobody read, and what was done with each.</summary>
    public IReadOnlyList<UnreadPicture> Pictures { get; init; } = [];

    /// <summary>Each place that was redacted, with its reason.</summary>
    public RedactionList Redactions { get; init; } = RedactionList.Empty;

    /// <summary>The policy that it was made under; null in reports from before that was noted.</summary>
    public PolicyStamp? Policy { get; init; }

    /// <summary>No leak, and nothing that could not be inspected.</summary>
    public bool IsReleasable => Leaks.Count == 0 && Coverage.IsComplete;

    /// <summary>Why it may not be released, one sentence each; empty if it may.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Reasons =>
    [
        .. Leaks.Select(leak => $"Term {leak.TermIndex} still stands in {leak.Part} ({leak.Place}; {leak.Form})."),
        .. Coverage.NotInspected.Select(part => $"{part.Part} could not be inspected: {part.Reason}."),
    ];
}
