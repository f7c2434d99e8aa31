using Anonymizer.Core.Detection;

namespace Anonymizer.Web.Data;

/// <summary>How far a listed term reaches.</summary>
public enum ListScope
{
    /// <summary>All verdicts of one case.</summary>
    Case,

    /// <summary>All verdicts of one court.</summary>
    Court,
}

/// <summary>Words that a reviewer wants masked, or left, in every verdict of a case or court. Personal data.</summary>
public sealed class ListedTermRow
{
    public required Guid Id { get; init; }

    public required ListScope Scope { get; init; }

    /// <summary>The case's number or the court's name, folded; stored, and read back, as a keyed hash.</summary>
    public required string Place { get; init; }

    /// <summary>The same as people write it.</summary>
    public required string PlaceName { get; init; }

    public required string Text { get; init; }

    public required string Type { get; init; }

    /// <summary>Left visible; else masked.</summary>
    public required bool IsLeft { get; init; }

    /// <summary>Why, as the reviewer gave it.</summary>
    public required string Reason { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    public ListTerm ToTerm() => new(Text, new EntityType(Type), IsLeft ? Need.NoMask : Need.Direct)
    {
        Why = $"is on the list of the {(Scope == ListScope.Case ? "case" : "court")}, to be {(IsLeft ? "left visible" : "masked")}",
    };

    public override string ToString() => $"ListedTermRow({Id}, {Scope})";
}
