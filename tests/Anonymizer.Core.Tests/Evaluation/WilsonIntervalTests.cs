using Anonymizer.Core.Evaluation;
using CsCheck;

namespace Anonymizer.Core.Tests.Evaluation;

public class WilsonIntervalTests
{
    /// <remarks>Figures of Newcombe 1998, table I, method 3.</remarks>
    [Theory]
    [InlineData(81, 263, .2553, .3662)]
    [InlineData(15, 148, .0624, .1605)]
    [InlineData(0, 20, 0, .1611)]
    [InlineData(1, 29, .0061, .1718)]
    public void It_is_as_published(int part, int whole, double low, double high)
    {
        var interval = WilsonInterval.Of(part, whole);

        interval.Low.ShouldBe(low, .00015);
        interval.High.ShouldBe(high, .00015);
    }

    [Fact]
    public void It_holds_what_was_seen_and_more_cases_make_it_narrower()
    {
        Gen.Select(Gen.Int[0, 50], Gen.Int[1, 50]).Where((part, rest) => part + rest > 0).Sample((part, rest) =>
        {
            var (few, many) = (WilsonInterval.Of(part, part + rest), WilsonInterval.Of(4 * part, 4 * (part + rest)));
            var rate = (double)part / (part + rest);

            few.Low.ShouldBeInRange(0, rate + 1e-12);
            few.High.ShouldBeInRange(rate - 1e-12, 1);
            (many.High - many.Low).ShouldBeLessThan(few.High - few.Low);
        });
    }

    [Fact]
    public void Of_nothing_nothing_is_known()
    {
        WilsonInterval.Of(0, 0).ShouldBe(new WilsonInterval(0, 1));
        Estimate.Recall(PrecisionRecall.None).ShouldBe(new Estimate(null, 0, 1, 0));
        Estimate.F1(PrecisionRecall.None).Value.ShouldBeNull();
    }

    [Fact]
    public void Each_figure_lies_within_its_interval_and_names_what_it_rests_on()
    {
        Gen.Select(Gen.Int[0, 30], Gen.Int[0, 30], Gen.Int[0, 30]).Where((right, spurious, missed) => right + spurious + missed > 0).Sample((right, spurious, missed) =>
        {
            var counts = new PrecisionRecall(right, spurious, missed);

            Estimate.F1(counts).ShouldSatisfyAllConditions(one => one.Value.ShouldBe(counts.F1), one => one.Count.ShouldBe(right + spurious + missed), one => one.Low.ShouldBeLessThanOrEqualTo(counts.F1 + 1e-12), one => one.High.ShouldBeGreaterThanOrEqualTo(counts.F1 - 1e-12));
            Estimate.Precision(counts).Count.ShouldBe(right + spurious);
            Estimate.Recall(counts).Count.ShouldBe(right + missed);
        });
    }
}
