using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Detection;

public class VariantFinderTests
{
    [Theory]
    [InlineData("no. {CODE:4 As 1/2015} and no. 4As 1/2015-40", "no. {CODE:4 As 1/2015} and no. {CODE:4As 1/2015}-40")]
    [InlineData("Causa {CODE?:31.972/2018}, IPP 31972/2018-0", "Causa {CODE?:31.972/2018}, IPP {CODE?:31972/2018}-0")]
    [InlineData("at {LOC?:118 Curtain Road}; Item 7: 118 Curtain     Road”", "at {LOC?:118 Curtain Road}; Item 7: {LOC?:118 Curtain     Road}”")]
    [InlineData("{ORG?:Basic Income Scheme}\nBASIC INCOME SCHEME", "{ORG?:Basic Income Scheme}\n{ORG?:BASIC INCOME SCHEME}")]
    [InlineData("{ORG?:House Rules} and the house rules", "{ORG?:House Rules} and the house rules")]
    [InlineData("{CODE:12345} and 123456 and 012345", "{CODE:12345} and 123456 and 012345")]
    [InlineData("{CODE:123456} and 1234567 and 123 456", "{CODE:123456} and 1234567 and {CODE:123 456}")]
    [InlineData("{DATETIME?:1 October 2021} and 21 October 2021", "{DATETIME?:1 October 2021} and 21 October 2021")]
    [InlineData("{ORG-:Court of Appeal} and COURT OF APPEAL", "{ORG-:Court of Appeal} and COURT OF APPEAL")]
    [InlineData("{LOC?:New Town}\nNew\nTown", "{LOC?:New Town}\nNew\nTown")]
    public void What_is_masked_is_found_in_other_spacing_and_marks(string verdict, string expected)
    {
        var marked = Marked.Parse(verdict);

        Marked.Show(marked.Text, VariantFinder.FindAgain(marked.Text, marked.Mentions)).ShouldBe(expected);
    }

    [Fact]
    public void What_was_found_stays_and_nothing_overlaps()
    {
        Gen.Select(Gen.Char["AB 1.\n"].Array[13, 60], Gen.Int[0, 12], Gen.Int[1, 12]).Sample((letters, start, length) =>
        {
            var text = VerdictText.FromPlain(new string(letters));
            var span = new TextSpan(start, Math.Min(start + length, letters.Length));
            var mention = new Mention(span, EntityType.Code, Need.Direct, 1, new Explanation(MentionSource.Model, "test", "test"));

            var found = VariantFinder.FindAgain(text, [mention]);

            found.ShouldContain(mention);
            found.Zip(found.Skip(1)).ShouldAllBe(pair => pair.First.Span.End <= pair.Second.Span.Start);
        });
    }
}
