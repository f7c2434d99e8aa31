using Anonymizer.Core.Verification;

namespace Anonymizer.Core.Tests.Verification;

public sealed class NormalFormTests
{
    [Theory]
    [InlineData("Zelda QUUX", "zelda quux")]
    [InlineData("  Zelda,\t\n(Quux) ", "zelda quux")]
    [InlineData("Zélda Qüux", "zelda quux")]
    [InlineData("Ze\u0301lda", "zelda")]
    [InlineData("Ｚｅｌｄａ", "zelda")]
    [InlineData("Zеldа", "zelda")]
    [InlineData("Zel\u00AD\u200B\u200D\u2060\uFEFFda", "zelda")]
    [InlineData("ﬁle", "file")]
    [InlineData("Łukasz Ørsted", "lukasz orsted")]
    [InlineData("Ζеldа Qυυх", "zelda quux")]
    [InlineData("Νίκος ΝΊΚΟΣ", "vikoσ vikoσ")]
    [InlineData("Strauß STRAUSS", "strauss strauss")]
    [InlineData("O’Neill-Quux", "o neill quux")]
    [InlineData("12/34.5", "12 34 5")]
    [InlineData("\uD800x", "x")]
    [InlineData("…", "")]
    public void Forms_that_read_alike_are_alike(string original, string expected) => NormalForm.Of(original).Text.ShouldBe(expected);

    [Fact]
    public void Each_character_knows_where_it_comes_from()
    {
        var form = NormalForm.Of("(Zé\u00ADlda Q");

        form.Text.Select((_, index) => form.OriginOf(index)).ShouldBe([1, 2, 4, 5, 6, 7, 8]);
    }

    [Fact]
    public void It_is_its_own_normal_form()
    {
        Gen.String.Sample(text =>
        {
            var once = NormalForm.Of(text).Text;

            NormalForm.Of(once).Text.ShouldBe(once);
        });
    }
}
