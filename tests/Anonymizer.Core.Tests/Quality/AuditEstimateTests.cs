using Anonymizer.Core.Quality;
using Anonymizer.Core.Text;
using CsCheck;

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

    [Fact]
    public void A_place_is_missed_where_a_part_of_it_would_show_and_found_within_a_wider_one()
    {
        TextSpan[] masked = [new(0, 10), new(20, 30), new(40, 50)];

        AuditedDocument.Of(masked, [new(0, 10), new(22, 28)]).ShouldBe(new AuditedDocument(3, Missed: 0, Excess: 1));
        AuditedDocument.Of(masked, [new(5, 12), new(20, 30), new(40, 50)]).ShouldBe(new AuditedDocument(3, Missed: 1, Excess: 0));
        AuditedDocument.Of([], [new(1, 2)]).ShouldBe(new AuditedDocument(0, 1, 0));
    }

    [Fact]
    public void What_stands_as_it_was_proposed_is_neither_missed_nor_excess()
    {
        var spans = from start in Gen.Int[0, 500] from length in Gen.Int[1, 30] select new TextSpan(start, start + length);

        spans.List[0, 40].Sample(list => AuditedDocument.Of(list, list).ShouldBe(new AuditedDocument(list.Count, 0, 0)));
    }
}
