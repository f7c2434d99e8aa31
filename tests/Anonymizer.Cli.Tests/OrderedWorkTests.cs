using Anonymizer.Cli.Input;

namespace Anonymizer.Cli.Tests;

public class OrderedWorkTests
{
    [Fact]
    public async Task Results_come_in_the_order_of_the_inputs_however_long_each_takes()
    {
        var delays = new[] { 40, 1, 20, 0, 30, 2, 0, 0, 10 };

        var results = await OrderedWork.RunAsync(delays.ToAsyncEnumerable(), degree: 3, AfterAsync, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

        results.ShouldBe(delays);
    }

    [Fact]
    public async Task No_more_than_the_degree_are_at_work_at_once()
    {
        var working = 0;
        var most = 0;

        await foreach (var _ in OrderedWork.RunAsync(Enumerable.Range(0, 30).ToAsyncEnumerable(), degree: 2, CountAsync, TestContext.Current.CancellationToken))
        {
        }

        most.ShouldBe(2);

        async Task<int> CountAsync(int number)
        {
            var now = Interlocked.Increment(ref working);
            most = Math.Max(most, now);
            await Task.Delay(5, TestContext.Current.CancellationToken);
            Interlocked.Decrement(ref working);

            return number;
        }
    }

    private static async Task<int> AfterAsync(int delay)
    {
        await Task.Delay(delay, TestContext.Current.CancellationToken);

        return delay;
    }
}
