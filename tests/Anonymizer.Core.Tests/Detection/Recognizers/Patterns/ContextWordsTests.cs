using Anonymizer.Core.Detection.Recognizers.Patterns;

namespace Anonymizer.Core.Tests.Detection.Recognizers.Patterns;

public class ContextWordsTests
{
    private static readonly ContextWords Words = new("personas kod*", "DNI", "p.k.");

    [Theory]
    [InlineData("personas kods 1", true)]
    [InlineData("Personas KODU: 1", true)]
    [InlineData("p.k.1", true)]
    [InlineData("DNI 1", true)]
    [InlineData("1 (DNI)", true)]
    [InlineData("DNIX 1", false)]
    [InlineData("ADNI 1", false)]
    [InlineData("ADNI, DNI 1", true)]
    [InlineData("kods 1", false)]
    public void A_word_counts_when_it_stands_whole_or_its_stem_may_go_on(string text, bool isNear)
    {
        var at = text.IndexOf('1', StringComparison.Ordinal);

        Words.IsNear(text, at, at + 1).ShouldBe(isNear);
    }

    [Fact]
    public void A_word_far_away_does_not_count()
    {
        var text = "DNI" + new string(' ', 100) + "1" + new string(' ', 40) + "DNI";

        Words.IsNear(text, 103, 104).ShouldBeFalse();
    }
}
