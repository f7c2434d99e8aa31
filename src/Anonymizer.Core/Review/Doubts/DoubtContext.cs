using Anonymizer.Core.Cases;
using Anonymizer.Core.Unread;

namespace Anonymizer.Core.Review.Doubts;

/// <summary>What is known of a verdict beside its text. Names are personal data.</summary>
/// <param name="Parties">The names of the parties, as the case gives them.</param>
/// <param name="Pictures">Pictures that no machine has read and that will stay in the file.</param>
public sealed record DoubtContext(IReadOnlyList<string> Parties, IReadOnlyList<UnreadPicture> Pictures)
{
    /// <summary>What other verdicts of the case know.</summary>
    public CaseFile Case { get; init; } = CaseFile.None;

    public static DoubtContext None { get; } = new([], []);

    public override string ToString() => $"DoubtContext({Parties.Count}, {Pictures.Count})";
}
