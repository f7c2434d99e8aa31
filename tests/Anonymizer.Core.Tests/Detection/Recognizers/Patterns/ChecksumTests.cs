using Anonymizer.Core.Detection.Recognizers.Patterns;

namespace Anonymizer.Core.Tests.Detection.Recognizers.Patterns;

public class ChecksumTests
{
    [Theory]
    [InlineData("79927398713", true)]
    [InlineData("79927398710", false)]
    public void Luhn_is_that_of_the_standards_example(string digits, bool isValid) => Checksum.IsLuhn(digits).ShouldBe(isValid);

    [Theory]
    [InlineData("2363", true)]
    [InlineData("2364", false)]
    public void Verhoeff_is_that_of_the_known_example(string digits, bool isValid) => Checksum.IsVerhoeff(digits).ShouldBe(isValid);

    [Fact]
    public void Luhn_and_Verhoeff_see_every_wrong_digit()
    {
        Gen.Select(Gen.Int[0, 15], Gen.Int[1, 9]).Sample((at, by) =>
        {
            const string Card = "4111111111111111";
            const string Aadhaar = "234123412346";

            Checksum.IsLuhn(Changed(Card, at, by)).ShouldBeFalse();
            Checksum.IsVerhoeff(Changed(Aadhaar, at % 12, by)).ShouldBeFalse();
        });
    }

    [Theory]
    [InlineData(0, 2, 29, true)]
    [InlineData(1999, 2, 29, false)]
    [InlineData(99, 13, 1, false)]
    [InlineData(99, 4, 31, false)]
    [InlineData(99, 4, 0, false)]
    public void A_date_is_one_of_the_calendar(int year, int month, int day, bool isDate) => Checksum.IsDate(year, month, day).ShouldBe(isDate);

    private static string Changed(string digits, int at, int by) =>
        string.Concat(digits.Select((digit, index) => index == at ? (char)('0' + ((digit - '0' + by) % 10)) : digit));
}
