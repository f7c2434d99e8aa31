using System.Globalization;
using Anonymizer.Web.Localization;

namespace Anonymizer.Web.Tests.Localization;

public sealed class PluralTests
{
    [Theory]
    [InlineData(0, "other", "zero")]
    [InlineData(1, "one", "one")]
    [InlineData(2, "other", "other")]
    [InlineData(9, "other", "other")]
    [InlineData(10, "other", "zero")]
    [InlineData(11, "other", "zero")]
    [InlineData(19, "other", "zero")]
    [InlineData(20, "other", "zero")]
    [InlineData(21, "other", "one")]
    [InlineData(22, "other", "other")]
    [InlineData(111, "other", "zero")]
    [InlineData(121, "other", "one")]
    [InlineData(1001, "other", "one")]
    [InlineData(-1, "other", "one")]
    public void A_number_takes_the_form_that_its_language_says(int count, string english, string latvian)
    {
        Plural.FormOf(count, CultureInfo.GetCultureInfo("en")).ShouldBe(english);
        Plural.FormOf(count, CultureInfo.GetCultureInfo("lv")).ShouldBe(latvian);
    }
}
