using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Review.Routes;

/// <summary>What a policy says of how many people look at a verdict before it leaves. Without a rule: one person, in full.</summary>
public sealed record RouteRules
{
    public static RouteRules None { get; } = new();

    /// <summary>Released without a person when both hold; null: never.</summary>
    public RouteLimit? Automatic { get; init; }

    /// <summary>Only doubts and uncertain mentions are looked at when both hold; null: never.</summary>
    public RouteLimit? Light { get; init; }

    /// <summary>Which verdicts two people read; one rule that holds is enough.</summary>
    public IReadOnlyList<SecondReaderRule> SecondReader { get; init; } = [];

    /// <summary>What share of the automatic ones is read in full all the same, from 0 to 1.</summary>
    public double AuditShare { get; init; }

    public bool Equals(RouteRules? other) =>
        other is not null && Automatic == other.Automatic && Light == other.Light && AuditShare.Equals(other.AuditShare) && SecondReader.SequenceEqual(other.SecondReader);

    public override int GetHashCode() => HashCode.Combine(Automatic, Light, AuditShare, SecondReader.Count);
}

/// <summary>How sure, and how harmless.</summary>
/// <param name="Confidence">The least certain proposal is right with at least this probability, from 0 to 1.</param>
/// <param name="Risk">At most so many names are expected to have been missed; see <see cref="RouteFacts"/>.</param>
public sealed record RouteLimit(double Confidence, double Risk);

/// <summary>Two people read verdicts that hold one of the types and one of the roles and come from one of the courts; an empty condition holds for all.</summary>
/// <param name="Types">Entity types that are masked in it.</param>
/// <param name="Roles">Roles that somebody has in it.</param>
/// <param name="Courts">Names as the verdict's metadata gives them; compared by their folded words.</param>
/// <param name="Share">What share of those, drawn by lot, from 0 to 1.</param>
public sealed record SecondReaderRule(IReadOnlyList<EntityType> Types, IReadOnlyList<EntityRole> Roles, IReadOnlyList<string> Courts, double Share)
{
    public bool Equals(SecondReaderRule? other) =>
        other is not null && Share.Equals(other.Share) && Types.SequenceEqual(other.Types) && Roles.SequenceEqual(other.Roles) && Courts.SequenceEqual(other.Courts, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Types.Count, Roles.Count, Courts.Count, Share);
}
