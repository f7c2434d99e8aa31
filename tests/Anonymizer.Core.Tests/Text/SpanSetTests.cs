using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Text;

public class SpanSetTests
{
    [Fact]
    public void Overlap_and_cover_agree_with_a_search_through_all()
    {
        var disjoint = Gen.Int[1, 5].Array[0, 20].Select(lengths => lengths.Select((length, place) => new TextSpan(place * 7, (place * 7) + length)).ToList());

        Gen.Select(disjoint, Gen.Int[0, 140], Gen.Int[1, 12]).Sample((spans, start, length) =>
        {
            var span = new TextSpan(start, start + length);
            var set = new SpanSet(spans);

            set.Overlaps(span).ShouldBe(spans.Any(other => other.Overlaps(span)));
            set.Covers(span).ShouldBe(spans.Any(other => other.Contains(span)));
        });
    }
}
