using Anonymizer.Core.Detection;
using Anonymizer.Core.Teaching.Sessions;
using Anonymizer.Core.Tests.Review;
using CsCheck;

namespace Anonymizer.Core.Tests.Teaching.Sessions;

public class VerdictUncertaintyTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 0)]
    [InlineData(.5, 10)]
    public void One_mention_in_a_hundred_characters(double score, double bits)
    {
        VerdictUncertainty.Of([AReview.Proposed(0, 5, score: score)], [], 100, []).ShouldBe(bits, 1e-9);
    }

    [Fact]
    public void Near_misses_count_and_other_types_do_not()
    {
        var (person, place) = (AReview.Proposed(0, 5, "PERSON", score: .5), AReview.Proposed(10, 5, "LOC", score: .5));

        VerdictUncertainty.Of([person], [place], 1000, []).ShouldBe(2, 1e-9);
        VerdictUncertainty.Of([person], [place], 1000, [EntityType.Location]).ShouldBe(1, 1e-9);
        VerdictUncertainty.Of([person], [place], 1000, [EntityType.Code]).ShouldBe(0);
        VerdictUncertainty.Of([], [], 0, []).ShouldBe(0);
    }

    [Fact]
    public void What_is_nearer_to_even_odds_is_less_certain()
    {
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 1000]).Sample((one, other) =>
            Math.Sign(Math.Abs(other - 500) - Math.Abs(one - 500)).ShouldBe(Math.Sign(Bits(one / 1000d) - Bits(other / 1000d)), $"{one} {other}"));

        static double Bits(double score) => Math.Round(VerdictUncertainty.Of([AReview.Proposed(0, 5, score: score)], [], 1000, []), 12);
    }
}
