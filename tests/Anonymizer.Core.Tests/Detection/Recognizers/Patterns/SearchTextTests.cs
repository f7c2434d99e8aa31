using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Detection.Recognizers.Patterns;

public class SearchTextTests
{
    [Fact]
    public void Spaces_and_dashes_of_every_kind_look_alike_and_invisible_characters_are_gone()
    {
        SearchText.Of(VerdictText.FromPlain("1\u00A02\u20113\u20134\u00AD5\u200B6\t7")).Value.ShouldBe("1 2-3-456 7");
    }

    [Fact]
    public void A_find_covers_the_invisible_characters_inside_it()
    {
        Gen.String[Gen.Char["ab \u00AD\u200B\u00A0\n"], 0, 40].Sample(value =>
        {
            var search = SearchText.Of(VerdictText.FromPlain(value));

            for (var at = 0; at < search.Value.Length; at++)
            {
                var whole = search.SpanOf(at, search.Value.Length).In(value);

                SearchText.Of(VerdictText.FromPlain(whole)).Value.ShouldBe(search.Value[at..]);
            }
        });
    }
}
