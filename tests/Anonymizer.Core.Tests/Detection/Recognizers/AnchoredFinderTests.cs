using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Detection.Recognizers;

public class AnchoredFinderTests
{
    [Theory]
    [InlineData("He lives at 5 Oak ROAD.", true)]
    [InlineData("He lives at 5 Oak Road", true)]
    [InlineData("He lives at 5 Oak Roadside.", false)]
    [InlineData("He lives at 5 Inroad.", false)]
    [InlineData("Inroads, and a road there.", true)]
    [InlineData("He lives here.", false)]
    [InlineData("", false)]
    public void A_finder_is_made_when_a_verdict_holds_its_anchor_as_a_word(string verdict, bool expected)
    {
        var made = 0;
        var finder = new AnchoredFinder(["road"], () => Made(ref made)) { StartsWord = true, EndsWord = true };

        _ = finder.Find(VerdictText.FromPlain(verdict)).ToList();

        (made == 1).ShouldBe(expected);
    }

    [Fact]
    public void It_is_made_once_and_finds_what_its_finder_finds()
    {
        var made = 0;
        var finder = new AnchoredFinder(["road"], () => Made(ref made));

        finder.Find(VerdictText.FromPlain("the road 123")).Select(mention => mention.Span).ShouldBe([new TextSpan(9, 12)]);
        finder.Find(VerdictText.FromPlain("no anchor 123")).ShouldBeEmpty();
        finder.Find(VerdictText.FromPlain("the road 456")).Count().ShouldBe(1);
        made.ShouldBe(1);
    }

    private static PatternFinder Made(ref int count)
    {
        count++;

        return new PatternFinder("test", "TEST", new ContextWords(), new PatternForm(LinearPattern.Of("[0-9]{3}"), Alone: 0.9, Near: 0.9));
    }
}
