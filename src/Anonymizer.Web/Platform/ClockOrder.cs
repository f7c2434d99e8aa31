namespace Anonymizer.Web.Platform;

/// <summary>The time for rows of which the newest holds: a clock that was set back must not put a new decision behind an old one.</summary>
internal static class ClockOrder
{
    /// <summary>Now, but never before or at the last one.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="last">When the newest row was written; null for none.</param>
    public static DateTimeOffset NowAfter(this TimeProvider clock, DateTimeOffset? last)
    {
        var now = clock.GetUtcNow();

        return last is { } before && before >= now ? before.AddMilliseconds(1) : now;
    }
}
