namespace Anonymizer.Core.Teaching;

/// <summary>How long a person worked, from the moments at which they did something.</summary>
public static class WorkTime
{
    /// <summary>Longer without an action is a break, and counts as this long.</summary>
    public static TimeSpan LongestThought { get; } = TimeSpan.FromMinutes(3);

    /// <summary>The sum of the gaps between the moments, each at most <see cref="LongestThought"/>. The order of the moments is of no matter: a clock may have been set back.</summary>
    public static TimeSpan Of(IEnumerable<DateTimeOffset> moments)
    {
        var ordered = moments.Order().ToList();

        return ordered.Zip(ordered.Skip(1)).Aggregate(TimeSpan.Zero, (sum, pair) => sum + Shorter(pair.Second - pair.First));
    }

    private static TimeSpan Shorter(TimeSpan gap) => gap < LongestThought ? gap : LongestThought;
}
