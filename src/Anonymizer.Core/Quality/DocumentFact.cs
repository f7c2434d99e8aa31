namespace Anonymizer.Core.Quality;

/// <summary>One verdict that was reviewed, or measured against gold by one model. Holds no text.</summary>
/// <param name="Id">The verdict, or the gold verdict.</param>
/// <param name="At">When the review was complete, or the model measured.</param>
/// <param name="Words">How long the verdict is.</param>
/// <param name="Seconds">How long the review took; 0 where nobody measured it.</param>
/// <param name="Cohort">Where it belongs.</param>
public sealed record DocumentFact(Guid Id, DateTimeOffset At, int Words, double Seconds, FactCohort Cohort);
