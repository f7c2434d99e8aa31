using Anonymizer.Core.Text;

namespace Anonymizer.Simulation;

/// <summary>The places of one text in another that differs from it in blanks only: a file's text is laid out anew when it is read.</summary>
internal sealed class SquashedPlaces
{
    private readonly int[] places;
    private readonly int[] counts;

    /// <param name="from">The text whose places are known.</param>
    /// <param name="to">The text whose places are asked for.</param>
    /// <exception cref="InvalidDataException">They differ in more than blanks.</exception>
    public SquashedPlaces(string from, string to)
    {
        places = [.. Enumerable.Range(0, to.Length).Where(place => !char.IsWhiteSpace(to[place]))];
        counts = new int[from.Length + 1];

        for (var place = 0; place < from.Length; place++)
        {
            var isBlank = char.IsWhiteSpace(from[place]);
            counts[place + 1] = counts[place] + (isBlank ? 0 : 1);

            if (!isBlank && (counts[place] >= places.Length || to[places[counts[place]]] != from[place]))
            {
                throw new InvalidDataException($"The texts differ at {place}.");
            }
        }

        if (counts[^1] != places.Length)
        {
            throw new InvalidDataException("One text goes on where the other ends.");
        }
    }

    /// <summary>The same characters in the other text, without blanks at the ends; null for nothing but blanks.</summary>
    public TextSpan? Of(TextSpan span) =>
        (counts[span.Start], counts[span.End]) is var (first, end) && first < end ? new TextSpan(places[first], places[end - 1] + 1) : null;
}
