namespace Anonymizer.Locale.Tests;

/// <summary>How the work for a text grows with it, in processor time, so that the machine's speed and its load do not matter.</summary>
internal static class WorkGrowth
{
    /// <summary>Of a text four times as long: linear work grows fourfold, quadratic work sixteenfold.</summary>
    public const double MostOfFourfold = 9;

    private const int Rounds = 3;
    private const int Length = 32_000;

    private static readonly TimeSpan Measurable = TimeSpan.FromMilliseconds(6);

    /// <summary>How many times as much work four times the text takes; 1 where a text takes next to none.</summary>
    /// <param name="make">An adversarial text of about so many characters; not measured.</param>
    /// <param name="work">What is done with it.</param>
    public static double OfFourfold<T>(Func<int, T> make, Action<T> work) => Once(make(Length), work) < Measurable
        ? 1
        : Enumerable.Range(0, Rounds).Min(_ => Least(make, 4 * Length, work) / Least(make, Length, work)); // a measurement can be disturbed, a quadratic algorithm stays one

    private static TimeSpan Least<T>(Func<int, T> make, int length, Action<T> work) => Enumerable.Range(0, Rounds).Min(_ =>
    {
        var text = make(length);
        GC.Collect(); // what was made before is not this work

        return Once(text, work);
    });

    private static TimeSpan Once<T>(T text, Action<T> work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work(text);

        return Environment.CpuUsage.TotalTime - before;
    }
}
