using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Text;

public class TextWordsTests
{
    [Theory]
    [InlineData("Mr Smith's J.-P. house", "Mr|Smith|s|J|P|house")]
    [InlineData("no. 123/45", "no|123|45")]
    [InlineData("B12 4U", "B|12|4|U")]
    [InlineData("An\u00ADton e\u0301t\u00E9", "An\u00ADton|e\u0301t\u00E9")]
    [InlineData("\u00AD x", "x")]
    [InlineData("", "")]
    public void Words_are_runs_of_letters_and_runs_of_digits(string text, string expected)
    {
        string.Join('|', TextWords.In(text).Select(word => word.Span.In(text))).ShouldBe(expected);
    }

    [Fact]
    public void Words_are_disjoint_in_order_and_leave_no_letter_out()
    {
        Gen.String.Sample(text =>
        {
            var words = TextWords.In(text);

            words.Zip(words.Skip(1)).ShouldAllBe(pair => pair.First.Span.End <= pair.Second.Span.Start);
            Enumerable.Range(0, text.Length).Where(place => char.IsLetterOrDigit(text[place])).ShouldAllBe(place => words.Any(word => word.Span.Contains(place)));
        });
    }
}
