namespace Anonymizer.Core.Evaluation.Promotion;

/// <summary>What is known when it is asked whether a retraining is due.</summary>
/// <param name="Now">The moment.</param>
/// <param name="LastStart">When the last run started, by whomever; null for never.</param>
/// <param name="Since">Since when the schedule holds: what would have been before is not made up for.</param>
/// <param name="NewCorrections">Included since the last run.</param>
/// <param name="MissedPerThousand">Of the latest reviews; null where there are too few.</param>
public sealed record TriggerFacts(DateTimeOffset Now, DateTimeOffset? LastStart, DateTimeOffset Since, int NewCorrections, double? MissedPerThousand);
