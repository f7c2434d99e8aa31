using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Teaching.Sessions;

/// <summary>How little the model knows of a verdict.</summary>
/// <remarks>
/// The sum of the binary entropies of its proposals' and near misses' scores (a score is a probability, decision 57), for its length: the
/// mean token entropy of Settles and Craven (2008), where words of which the model thinks nothing add nothing. Without the length the longest
/// verdict would always come first.
/// </remarks>
public static class VerdictUncertainty
{
    private const double Characters = 1000;

    /// <param name="mentions">What was proposed.</param>
    /// <param name="nearMisses">What was nearly proposed.</param>
    /// <param name="length">Of the text, in UTF-16 units.</param>
    /// <param name="types">Only mentions of these types count; none for all.</param>
    /// <returns>Bits for a thousand characters, 0 where everything is certain.</returns>
    public static double Of(IEnumerable<Mention> mentions, IEnumerable<Mention> nearMisses, int length, IReadOnlyCollection<EntityType> types)
    {
        ArgumentNullException.ThrowIfNull(types);

        var bits = mentions.Concat(nearMisses)
            .Where(mention => types.Count == 0 || types.Contains(mention.Type))
            .Sum(mention => Entropy(Math.Clamp(mention.Score, 0, 1)));

        return length <= 0 ? 0 : bits * Characters / length;
    }

    /// <summary>Of a coin that falls on one side with this probability, in bits.</summary>
    internal static double Entropy(double probability) => probability is 0 or 1
        ? 0
        : -(probability * Math.Log2(probability)) - ((1 - probability) * Math.Log2(1 - probability));
}
