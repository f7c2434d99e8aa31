using Anonymizer.Core.Detection;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Zones;

namespace Anonymizer.Core.Verification;

/// <summary>One place that was redacted, as the report lists it. Holds no text of the verdict.</summary>
/// <param name="Start">In UTF-16 units of the verdict's text.</param>
/// <param name="End">After the start.</param>
/// <param name="EntityId">Whose place; 0 for words that nobody marked and the check of the release found.</param>
/// <param name="Type">What stood there.</param>
/// <param name="Role">What the entity is to the case.</param>
/// <param name="Zone">In which part of the verdict.</param>
/// <param name="Operator">What replaced it.</param>
/// <param name="Reason">The code of the reason.</param>
public sealed record RedactionLine(int Start, int End, int EntityId, EntityType Type, EntityRole Role, VerdictZone Zone, string Operator, string Reason);
