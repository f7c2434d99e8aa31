using Anonymizer.Core.Webhooks;

namespace Anonymizer.Core.Tests.Webhooks;

public class RetryPlanTests
{
    private static readonly DateTimeOffset Begun = DateTimeOffset.UnixEpoch;

    [Fact]
    public void It_is_tried_ever_later_for_a_day_and_then_given_up()
    {
        var (now, waits) = (Begun, new List<TimeSpan>());

        while (RetryPlan.After(waits.Count + 1, Begun, now) is { } next)
        {
            waits.Add(next - now);
            now = next;
        }

        waits[0].ShouldBe(TimeSpan.FromSeconds(10));
        waits.ShouldBe(waits.Order());
        waits.Max().ShouldBe(TimeSpan.FromHours(2));
        (now - Begun).ShouldBeInRange(TimeSpan.FromHours(22), TimeSpan.FromHours(24));
    }

    [Fact]
    public void However_often_it_was_tried_the_wait_is_a_number()
    {
        RetryPlan.After(1_000, Begun, Begun).ShouldBe(Begun.AddHours(2));
    }
}
