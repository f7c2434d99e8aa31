using System.Collections.Concurrent;
using Anonymizer.Web.Detection;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review;

namespace Anonymizer.Web.Tests.Platform;

public sealed class LessUrgentThreadsTests
{
    private const int NiceField = 18;

    [Fact]
    public async Task What_runs_there_and_in_parallel_there_is_on_threads_of_its_own()
    {
        using var threads = new DetectionThreads();
        var names = new ConcurrentBag<string?>();

        await threads.RunAsync(
            () =>
            {
                Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 2, TaskScheduler = null }, _ =>
                {
                    names.Add(Thread.CurrentThread.Name);
                    Thread.Sleep(1);
                });

                return true;
            },
            TestContext.Current.CancellationToken);

        names.Count.ShouldBe(200);
        names.ShouldAllBe(name => name == "detection");
    }

    [Theory]
    [InlineData(typeof(DetectionThreads))]
    [InlineData(typeof(OutlookThreads))]
    public async Task They_are_less_urgent_than_those_that_answer_requests(Type kind)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Threads have a niceness on Linux alone.");
        using var threads = (LessUrgentThreads)Activator.CreateInstance(kind)!;

        var there = await threads.RunAsync(Niceness, TestContext.Current.CancellationToken);

        there.ShouldBe(Math.Max(3, Niceness()));
    }

    [Fact]
    public async Task What_fails_there_fails_for_who_asked()
    {
        using var threads = new DetectionThreads();

        (await Should.ThrowAsync<InvalidOperationException>(() => threads.RunAsync<bool>(() => throw new InvalidOperationException("bad"), TestContext.Current.CancellationToken))).Message.ShouldBe("bad");
        (await threads.RunAsync(() => 1, TestContext.Current.CancellationToken)).ShouldBe(1);
    }

    /// <summary>Of the thread that asks, after its name in parentheses.</summary>
    private static int Niceness() => int.Parse(File.ReadAllText("/proc/thread-self/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries)[NiceField - 2], System.Globalization.CultureInfo.InvariantCulture);
}
