namespace Anonymizer.Core.Webhooks;

/// <summary>When a delivery that failed is tried again: soon at first, then ever later, for a day.</summary>
public static class RetryPlan
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);
    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Whole = TimeSpan.FromDays(1);

    /// <param name="attempts">How often it was tried, from 1.</param>
    /// <param name="begun">When it was first due.</param>
    /// <param name="now">When the latest attempt failed.</param>
    /// <returns>When it is tried again; null when it is given up.</returns>
    public static DateTimeOffset? After(int attempts, DateTimeOffset begun, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(attempts);

        var wait = TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks * (long)Math.Pow(3, Math.Min(attempts - 1, 10))));
        var next = now + wait;

        return next - begun <= Whole ? next : null;
    }
}
