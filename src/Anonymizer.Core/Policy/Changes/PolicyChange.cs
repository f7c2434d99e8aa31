using Anonymizer.Core.Review.Routes;

namespace Anonymizer.Core.Policy.Changes;

/// <summary>Which part of a policy changed.</summary>
public enum PolicyPart
{
    Name,
    Description,
    Language,

    /// <summary>Pictures that nobody reads.</summary>
    Pictures,

    /// <summary>Embedded files.</summary>
    Embedded,

    /// <summary>Parts of an unknown kind.</summary>
    UnknownParts,

    /// <summary>A recall floor; the subject is its type, or none for all types.</summary>
    Floor,

    /// <summary>A reason; the subject is its code.</summary>
    Reason,

    /// <summary>Which reason holds for rules that name none.</summary>
    FirstReason,

    /// <summary>The limits of the automatic release.</summary>
    Automatic,

    /// <summary>The limits of the light review.</summary>
    Light,

    /// <summary>Who is read by two.</summary>
    SecondReader,

    AuditShare,
    Rule,
}

/// <summary>What happened to it.</summary>
public enum ChangeKind
{
    Added,
    Removed,
    Changed,

    /// <summary>A rule stands at another place, and may win over others now.</summary>
    Moved,
}

/// <summary>One difference between two policies, for people to read.</summary>
/// <param name="Part">Of what.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Subject">Of which type, code or place; empty where there is one only.</param>
/// <param name="Before">The value before, or null; rules and limits stand in their own properties.</param>
/// <param name="After">The value after, or null.</param>
public sealed record PolicyChange(PolicyPart Part, ChangeKind Kind, string Subject, string? Before, string? After)
{
    public ReplacementRule? RuleBefore { get; init; }

    public ReplacementRule? RuleAfter { get; init; }

    /// <summary>The limits of a route.</summary>
    public RouteLimit? LimitBefore { get; init; }

    public RouteLimit? LimitAfter { get; init; }

    /// <summary>The rule for a second reader that was added or removed.</summary>
    public SecondReaderRule? Reader { get; init; }

    /// <summary>The rule's place before, from 1; 0 where it was not there.</summary>
    public int PlaceBefore { get; init; }

    /// <summary>The rule's place after, from 1; 0 where it is gone.</summary>
    public int PlaceAfter { get; init; }
}
