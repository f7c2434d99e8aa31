using Anonymizer.Core.Verdicts;

namespace Anonymizer.Core.Tests.Verdicts;

public class PlaceKeyTests
{
    [Fact]
    public void Capitals_accents_and_punctuation_make_no_other_case() =>
        PlaceKey.Of("Lieta Nr. C-12/2024").ShouldBe(PlaceKey.Of("lieta nr C 12 / 2024"));

    [Fact]
    public void Another_number_is_another_case() =>
        PlaceKey.Of("12/2024").ShouldNotBe(PlaceKey.Of("1/22024"));

    [Theory]
    [InlineData(null)]
    [InlineData(" -/- ")]
    public void Without_a_letter_or_digit_there_is_no_key(string? name) => PlaceKey.Of(name).ShouldBeEmpty();
}
