namespace Anonymizer.Core.Quality;

/// <summary>Where a document's figures belong. Keys, not names: what a person reads is looked up when it is shown.</summary>
/// <param name="Model">The model version that proposed.</param>
/// <param name="Age">The age band of the decision, as <see cref="Verdicts.AgeBand"/> names it.</param>
/// <param name="Purpose">As <see cref="Verdicts.Purpose"/> names it.</param>
/// <param name="Court">The court's id, or empty.</param>
/// <param name="Route">As <see cref="Review.ReviewRoute"/> names it.</param>
public sealed record FactCohort(string Model, string Age, string Purpose, string Court, string Route);
