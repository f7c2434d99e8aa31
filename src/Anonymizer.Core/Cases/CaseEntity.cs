using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;

namespace Anonymizer.Core.Cases;

/// <summary>Who or what the verdicts of one case name, and what was decided of it last. Names are personal data.</summary>
/// <param name="Id">Its id in the case.</param>
/// <param name="Type">What it is.</param>
/// <param name="Names">All ways in which the verdicts write it.</param>
/// <param name="Decision">Accepted: replaced if the policy says so; rejected: left visible.</param>
/// <param name="Need">As it was judged.</param>
/// <param name="Role">What it is to the case.</param>
public sealed record CaseEntity(Guid Id, EntityType Type, IReadOnlyList<string> Names, Decision Decision, Need Need, EntityRole Role)
{
    private static readonly Dictionary<string, string> NoReplacements = [];

    /// <summary>In which verdict it was decided last.</summary>
    public Guid VerdictId { get; init; }

    public Guid By { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Do other verdicts of the case know it than the one that is asked about?</summary>
    public bool IsEarlier { get; init; } = true;

    /// <summary>What stands in its place, by <see cref="RuleKey"/>: a policy that replaces it in another way takes another text.</summary>
    public IReadOnlyDictionary<string, string> Replacements { get; init; } = NoReplacements;

    /// <summary>Do its words stay?</summary>
    public bool IsVisible => Decision == Decision.Rejected || Need == Need.NoMask;

    public override string ToString() => $"CaseEntity({Id}, {Type})";
}
