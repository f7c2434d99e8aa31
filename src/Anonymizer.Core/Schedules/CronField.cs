using System.Globalization;

namespace Anonymizer.Core.Schedules;

/// <summary>One of the five fields of a schedule: a star, numbers, ranges and steps, divided by commas.</summary>
/// <param name="Values">The values that match, in order.</param>
/// <param name="IsStar">Every value matches, because nobody restricted them.</param>
public sealed record CronField(IReadOnlyList<int> Values, bool IsStar)
{
    public bool Matches(int value) => Values.Contains(value);

    /// <returns>Null where the text is no field of that range.</returns>
    internal static CronField? Parse(string text, int low, int high)
    {
        var parts = text.Split(',').Select(part => PartOf(part, low, high)).ToList();

        return parts.Contains(null) ? null : new CronField([.. parts.SelectMany(part => part!).Distinct().Order()], text == "*");
    }

    private static IEnumerable<int>? PartOf(string part, int low, int high)
    {
        var (range, step) = part.Split('/') switch
        {
            [var only] => (only, 1),
            [var stepped, var every] => (stepped, NumberOf(every) ?? 0),
            _ => ("", 0),
        };
        var (from, to) = range.Split('-') switch
        {
            ["*"] => (low, high),
            [var only] => (NumberOf(only) ?? -1, part.Contains('/', StringComparison.Ordinal) ? high : NumberOf(only) ?? -1),
            [var first, var last] => (NumberOf(first) ?? -1, NumberOf(last) ?? -1),
            _ => (-1, -1),
        };

        return step < 1 || from < low || to > high || to < from ? null : Enumerable.Range(from, to - from + 1).Where(value => (value - from) % step == 0);
    }

    private static int? NumberOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
