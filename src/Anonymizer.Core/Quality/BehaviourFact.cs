namespace Anonymizer.Core.Quality;

/// <summary>One completed review by what people did in it. Holds no text and nobody's name.</summary>
/// <param name="Cohort">Where it belongs.</param>
/// <param name="Words">Of the verdict.</param>
/// <param name="Seconds">That people worked on it, breaks left out.</param>
/// <param name="Accepted">Proposals that stand as they were.</param>
/// <param name="Rejected">Proposals that were none.</param>
/// <param name="Changed">Proposals of another type, other borders, another need or role.</param>
/// <param name="Added">What the model did not propose.</param>
public sealed record BehaviourFact(FactCohort Cohort, int Words, int Seconds, int Accepted, int Rejected, int Changed, int Added)
{
    /// <summary>How often something was taken back.</summary>
    public int Undos { get; init; }

    /// <summary>How often the keys were looked up.</summary>
    public int Helps { get; init; }

    /// <summary>How often words were searched for.</summary>
    public int Searches { get; init; }

    /// <summary>How often the page was closed before the review was complete.</summary>
    public int Left { get; init; }
}
