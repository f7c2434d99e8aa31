using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Text;

public class TextSpanTests
{
    private static readonly Gen<TextSpan> AnySpan = Gen.Select(Gen.Int[0, 50], Gen.Int[1, 20], (start, length) => new TextSpan(start, start + length));

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(3, 3)]
    [InlineData(4, 3)]
    public void An_empty_or_negative_span_cannot_be_made(int start, int end) => Should.Throw<ArgumentOutOfRangeException>(() => new TextSpan(start, end));

    [Fact]
    public void Overlap_is_to_share_an_offset()
    {
        Gen.Select(AnySpan, AnySpan).Sample((one, other) =>
            one.Overlaps(other).ShouldBe(Enumerable.Range(one.Start, one.Length).Intersect(Enumerable.Range(other.Start, other.Length)).Any()));
    }

    [Fact]
    public void A_union_contains_both()
    {
        Gen.Select(AnySpan, AnySpan).Sample((one, other) =>
        {
            one.Union(other).Contains(one).ShouldBeTrue();
            one.Union(other).Contains(other).ShouldBeTrue();
        });
    }

    [Fact]
    public void Of_two_spans_that_start_together_the_longer_comes_first()
    {
        (new TextSpan(1, 5) < new TextSpan(1, 3)).ShouldBeTrue();
        (new TextSpan(1, 5) > new TextSpan(0, 9)).ShouldBeTrue();
        (new TextSpan(1, 5) <= new TextSpan(1, 5) && new TextSpan(1, 5) >= new TextSpan(1, 5)).ShouldBeTrue();
    }
}
