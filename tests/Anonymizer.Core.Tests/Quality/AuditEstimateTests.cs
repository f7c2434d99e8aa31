using Anonymizer.Core.Quality;

namespace Anonymizer.Core.Tests.Quality;

public sealed class AuditEstimateTests
{
    [Fact]
    public void Documents_with_a_miss_and_places_found_are_counted_apart()
    {
        var estimate = AuditEstimate.Of([new(Masked: 10, Missed: 0, Excess: 1), new(Masked: 5, Missed: 3, Excess: 0), new(Masked: 0, Missed: 0, Excess: 0)]);

        estimate.ShouldBe(new AuditEstimate(Documents: 3, WithMiss: 1, Masked: 14, Missed: 3, Excess: 1));
        estimate.MissRate!.Value.ShouldBe(1 / 3.0, 1e-9);
        estimate.Recall!.Value.ShouldBe(14 / 17.0, 1e-9);
    }

    [Fact]
    public void A_sample_without_a_miss_still_leaves_room_for_some()
    {
        var estimate = AuditEstimate.Of(Enumerable.Repeat(new AuditedDocument(20, 0, 0), 100));

        estimate.MissRate.ShouldBe(0);
        estimate.MissInterval.Low.ShouldBe(0);
        estimate.MissInterval.High.ShouldBe(0.037, 0.001); // Wilson's interval of 0 in 100
    }

    [Fact]
    public void Nothing_looked_at_says_nothing()
    {
        var estimate = AuditEstimate.Of([]);

        (estimate.MissRate, estimate.Recall).ShouldBe((null, null));
        (estimate.MissInterval.Low, estimate.MissInterval.High).ShouldBe((0, 1));
    }
}
