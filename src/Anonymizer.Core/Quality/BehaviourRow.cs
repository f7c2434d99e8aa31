namespace Anonymizer.Core.Quality;

/// <summary>How people work in one cohort. A share is null where nothing was proposed.</summary>
/// <param name="Purpose">As <see cref="Verdicts.Purpose"/> names it.</param>
/// <param name="Age">As <see cref="Verdicts.AgeBand"/> names it.</param>
/// <param name="Key">Of what the cohorts are kept apart by besides, or empty.</param>
/// <param name="Reviews">How many reviews the row rests on.</param>
public sealed record BehaviourRow(string Purpose, string Age, string Key, int Reviews)
{
    /// <summary>Half of the reviews took no longer, in seconds.</summary>
    public required double MedianSeconds { get; init; }

    /// <summary>Seconds for 1,000 words, over all reviews.</summary>
    public required double SecondsPerThousandWords { get; init; }

    /// <summary>Proposals that stand as they were, of all proposals.</summary>
    public required double? Accepted { get; init; }

    public required double? Rejected { get; init; }

    public required double? Changed { get; init; }

    /// <summary>Added for 1,000 words.</summary>
    public required double AddedPerThousandWords { get; init; }

    /// <summary>For each review.</summary>
    public required double Undos { get; init; }

    /// <summary>For each review.</summary>
    public required double Helps { get; init; }

    /// <summary>For each review.</summary>
    public required double Searches { get; init; }

    /// <summary>For each review.</summary>
    public required double Left { get; init; }
}
