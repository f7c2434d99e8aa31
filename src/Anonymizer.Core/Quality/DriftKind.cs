namespace Anonymizer.Core.Quality;

/// <summary>What may drift.</summary>
public enum DriftKind
{
    /// <summary>How often each type is proposed.</summary>
    Types,

    /// <summary>How sure the model is.</summary>
    Scores,

    /// <summary>How much of the proposals people leave as it is.</summary>
    Acceptance,

    /// <summary>How many spans people add in 1,000 words.</summary>
    Missed,
}
