using System.Numerics;
using Anonymizer.SampleMaker.Invention;

namespace Anonymizer.Samples.Tests;

public class NumbersTests
{
    [Fact]
    public void A_known_account_number_has_the_check_digits_of_the_standard()
    {
        AnyNumbers.Sample(numbers => Mod97(numbers.Iban("GB", "ZXQW", 14)).ShouldBe(BigInteger.One));
        AnyNumbers.Sample(numbers => Mod97(numbers.Iban("LV", "ZZXQ", 13)).ShouldBe(BigInteger.One));
    }

    [Fact]
    public void A_card_number_passes_Luhn()
    {
        AnyNumbers.Sample(numbers =>
        {
            var digits = numbers.Card().Where(char.IsDigit).Select(digit => digit - '0').Reverse().ToArray();

            digits.Length.ShouldBe(16);
            (digits.Select((digit, index) => index % 2 == 0 ? digit : (digit * 2 / 10) + (digit * 2 % 10)).Sum() % 10).ShouldBe(0);
        });
    }

    [Fact]
    public void A_Latvian_code_holds_the_day_of_birth_and_its_check_digit()
    {
        AnyNumbers.Sample(numbers =>
        {
            var code = numbers.LatvianCode(new DateOnly(1983, 11, 6));
            var digits = code.Replace("-", "").Select(digit => digit - '0').ToArray();
            int[] weights = [1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

            code.ShouldStartWith("061183-1");
            ((1101 - weights.Zip(digits, (weight, digit) => weight * digit).Sum()) % 11).ShouldBe(digits[10]);
        });
    }

    [Fact]
    public void An_NHS_number_is_of_the_test_range_and_divides_by_eleven()
    {
        AnyNumbers.Sample(numbers =>
        {
            var number = numbers.NhsNumber();
            var digits = number.Where(char.IsDigit).Select(digit => digit - '0').ToArray();

            number.ShouldStartWith("999 ");
            (digits.Select((digit, index) => digit * (10 - index)).Take(9).Sum() + digits[9]).ShouldSatisfyAllConditions(sum => (sum % 11).ShouldBe(0));
        });
    }

    private static readonly Gen<Numbers> AnyNumbers = Gen.Int[0, 100_000].Select(seed => new Numbers(seed));

    private static BigInteger Mod97(string iban)
    {
        var compact = iban.Replace(" ", "");
        var digits = string.Concat((compact[4..] + compact[..4]).Select(letter => char.IsDigit(letter) ? $"{letter}" : $"{letter - 'A' + 10}"));

        return BigInteger.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) % 97;
    }
}
