using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Text;

public class FoldingTests
{
    [Theory]
    [InlineData("BERG", "berg")]
    [InlineData("Bērziņš", "berzins")]
    [InlineData("Be\u0304rzin\u0327s\u030C", "berzins")]
    [InlineData("Sørensen", "sorensen")]
    [InlineData("Łukasz", "lukasz")]
    [InlineData("Weiß", "weiss")]
    [InlineData("Æther", "aether")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("ısı", "isi")]
    [InlineData("Be\u00ADrg\u200B", "berg")]
    [InlineData("ﬁnn", "finn")]
    [InlineData("Иванов", "иванов")]
    [InlineData("", "")]
    public void Words_are_compared_without_case_diacritics_and_invisible_characters(string word, string expected) => Folding.Fold(word).ShouldBe(expected);

    [Fact]
    public void Folding_twice_changes_nothing()
    {
        Gen.String.Where(text => !text.Any(char.IsSurrogate)).Sample(text => Folding.Fold(Folding.Fold(text)).ShouldBe(Folding.Fold(text)));
    }
}
