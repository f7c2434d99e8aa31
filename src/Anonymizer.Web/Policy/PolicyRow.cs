namespace Anonymizer.Web.Policy;

/// <summary>A policy by its name. What it says stands in its versions.</summary>
public sealed class PolicyRow
{
    public required Guid Id { get; init; }

    /// <summary>That of its newest version; no two policies share one.</summary>
    public required string Name { get; set; }

    /// <summary>The number of its newest version. Two people who save at once clash on it.</summary>
    public required int Newest { get; set; }
}

/// <summary>One version of a policy. Only ever added, never changed.</summary>
public sealed class PolicyVersionRow
{
    public required Guid PolicyId { get; init; }

    /// <summary>From 1 within the policy, without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>The policy document.</summary>
    public required string Document { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Why, as the author gave it.</summary>
    public required string Reason { get; init; }

    /// <summary>The older version that it restores, or null.</summary>
    public int? Restores { get; init; }
}

/// <summary>From now on a court uses a policy. Only ever added: the newest row of a court holds, the others are its history.</summary>
public sealed class PolicyUseRow
{
    public required Guid Id { get; init; }

    /// <summary>The court's name, folded; empty for all courts that have no policy of their own.</summary>
    public required string Place { get; init; }

    /// <summary>The same as people write it.</summary>
    public required string Court { get; init; }

    /// <summary>Null: the court goes back to the policy for all.</summary>
    public Guid? PolicyId { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Reason { get; init; }
}
