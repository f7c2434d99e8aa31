using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;

namespace Anonymizer.Core.Substitution;

/// <summary>A source of made-up names.</summary>
public interface IPseudonyms
{
    /// <summary>Names for the request: the same request gives the same names in the same order; none where the source knows nothing.</summary>
    /// <remarks>Lazy and long: the caller skips those that stand in the verdict.</remarks>
    IEnumerable<string> NamesFor(PseudonymRequest request);
}

/// <summary>What name is asked for.</summary>
/// <param name="Type">PERSON, ORG or LOC.</param>
/// <param name="Language">Two letters (ISO 639-1).</param>
/// <param name="Gender">Of a person.</param>
/// <param name="IsFullName">First name and surname, or a surname alone.</param>
/// <param name="Seed">Same seed, same names.</param>
public sealed record PseudonymRequest(EntityType Type, string Language, NameGender Gender, bool IsFullName, int Seed);
