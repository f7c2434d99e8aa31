using System.Globalization;

namespace Anonymizer.Core.Quality;

/// <summary>The counted spans of one document in a line, "PERSON Right 0.9 12;LOC Missed 0.0 1": small enough to be read for every document that ever was reviewed.</summary>
public static class SpanTally
{
    private const char Between = ';';

    /// <returns>Empty where there is no span.</returns>
    public static string Write(IEnumerable<SpanCount> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);

        return string.Join(Between, counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Type} {count.Result} {count.Tenth} {count.Count}")));
    }

    /// <exception cref="FormatException">It is no such line.</exception>
    public static IReadOnlyList<SpanCount> Read(string line)
    {
        ArgumentNullException.ThrowIfNull(line);

        return [.. line.Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(Count)];
    }

    private static SpanCount Count(string part) => part.Split(' ') switch
    {
        [var type, var result, var tenth, var count] when Enum.TryParse<SpanResult>(result, out var known) => new SpanCount(type, known, tenth, int.Parse(count, CultureInfo.InvariantCulture)),
        _ => throw new FormatException($"'{part}' counts no spans."),
    };
}
