namespace Anonymizer.Core.Teaching.Sessions;

/// <summary>How far verdicts are from each other: half by their words, half by the types of what was proposed in them.</summary>
/// <remarks>
/// Words weigh by the logarithm of their count and by how rare they are among the verdicts given (inverse document frequency, Spärck Jones 1972);
/// either half is the cosine of the angle between two vectors (Salton, Wong and Yang 1975).
/// </remarks>
internal sealed class ProfileSpace
{
    private readonly Dictionary<string, int> _verdictsWith;
    private readonly int _verdicts;

    public ProfileSpace(IReadOnlyCollection<VerdictProfile> verdicts)
    {
        _verdicts = verdicts.Count;
        _verdictsWith = verdicts.SelectMany(verdict => verdict.Words.Keys).CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }

    public ProfilePoint Place(VerdictProfile verdict) => new(
        Unit(verdict.Words.ToDictionary(word => word.Key, word => (1 + Math.Log(word.Value)) * Rarity(word.Key), StringComparer.Ordinal)),
        Unit(verdict.Types.ToDictionary(type => type.Key.Name, type => (double)type.Value, StringComparer.Ordinal)));

    private double Rarity(string word) => Math.Log((1d + _verdicts) / (1 + _verdictsWith.GetValueOrDefault(word))) + 1;

    private static Dictionary<string, double> Unit(Dictionary<string, double> vector)
    {
        var length = Math.Sqrt(vector.Values.Sum(value => value * value));

        return vector.ToDictionary(entry => entry.Key, entry => entry.Value / length, StringComparer.Ordinal);
    }
}

/// <summary>A verdict in the space: two vectors of length 1, empty where there is nothing.</summary>
internal sealed record ProfilePoint(IReadOnlyDictionary<string, double> Words, IReadOnlyDictionary<string, double> Types)
{
    /// <summary>From 0 for alike to 1 for nothing in common.</summary>
    public double DistanceTo(ProfilePoint other) => 1 - ((Cosine(Words, other.Words) + Cosine(Types, other.Types)) / 2);

    private static double Cosine(IReadOnlyDictionary<string, double> one, IReadOnlyDictionary<string, double> other)
    {
        if (one.Count > other.Count)
        {
            return Cosine(other, one);
        }

        return one.Count == 0 && other.Count == 0 ? 1 : one.Sum(entry => entry.Value * other.GetValueOrDefault(entry.Key));
    }
}
