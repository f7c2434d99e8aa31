using System.Globalization;
using System.Text;
using Bogus;

namespace Anonymizer.SampleMaker.Invention;

/// <summary>Invents numbers with valid checksums, from ranges that belong to nobody where there are such.</summary>
public sealed class Numbers(int seed)
{
    private static readonly int[] LatvianWeights = [1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private readonly Randomizer random = new(seed);

    public string Digits(int count) => random.ReplaceNumbers(new string('#', count));

    public int Between(int from, int to) => random.Int(from, to);

    /// <summary>A day between two, as an English judgment writes it.</summary>
    public string Day(DateOnly from, DateOnly to) =>
        from.AddDays(random.Int(0, to.DayNumber - from.DayNumber)).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public string Pick(params string[] words) => random.ArrayElement(words);

    /// <summary>A number of Ofcom's range for drama, 01632 960000 to 960999.</summary>
    public string UkPhone() => $"01632 960{Digits(3)}";

    /// <summary>A mobile number of Ofcom's range for drama, 07700 900000 to 900999.</summary>
    public string UkMobile() => $"07700 900{Digits(3)}";

    /// <summary>A number of the North American range for fiction, 555-0100 to 555-0199.</summary>
    public string UsPhone() => $"+1 (212) 555-01{Digits(2)}";

    /// <summary>A plate in the form of 2001, two letters, two digits, three letters.</summary>
    public string UkPlate() => $"{Letters(2)}{random.Int(51, 74)} {Letters(3)}";

    public string LatvianPlate() => $"{Letters(2)}-{Digits(4)}";

    /// <summary>ISO 13616: check digits by mod 97 over the account with country letters and 00 at the end.</summary>
    public string Iban(string country, string bank, int accountDigits)
    {
        var account = bank + Digits(accountDigits);
        var rearranged = string.Concat((account + country + "00").Select(letter => char.IsDigit(letter) ? letter.ToString() : (letter - 'A' + 10).ToString(CultureInfo.InvariantCulture)));
        var remainder = rearranged.Aggregate(0, (sum, digit) => ((sum * 10) + (digit - '0')) % 97);

        return Grouped($"{country}{98 - remainder:00}{account}", 4);
    }

    /// <summary>DDMMYY-CNNNK; K = (1101 - weighted sum) mod 11 mod 10, C the century (1 for 19.., 2 for 20..).</summary>
    public string LatvianCode(DateOnly born)
    {
        while (true)
        {
            var start = born.ToString("ddMMyy", CultureInfo.InvariantCulture) + (born.Year < 2000 ? "1" : "2") + Digits(3);
            var check = (1101 - start.Select((digit, index) => (digit - '0') * LatvianWeights[index]).Sum()) % 11;

            if (check < 10)
            {
                return $"{start[..6]}-{start[6..]}{check}";
            }
        }
    }

    /// <summary>An NHS number of the test range 999; the last digit is 11 less the weighted sum mod 11.</summary>
    public string NhsNumber()
    {
        while (true)
        {
            var start = "999" + Digits(6);
            var check = (11 - (start.Select((digit, index) => (digit - '0') * (10 - index)).Sum() % 11)) % 11;

            if (check < 10)
            {
                return $"{start[..3]} {start[3..6]} {start[6..]}{check}";
            }
        }
    }

    /// <summary>A payment card number of a test range; last digit by Luhn.</summary>
    public string Card()
    {
        var start = "400000" + Digits(9);
        var sum = start.Select((digit, index) => index % 2 == 0 ? Doubled(digit - '0') : digit - '0').Sum();

        return Grouped($"{start}{(10 - (sum % 10)) % 10}", 4);
    }

    /// <summary>Letters that plates and the ends of postcodes both have.</summary>
    public string Letters(int count) => random.String2(count, "ABDEFGHJLNPRSTUWXY");

    private static int Doubled(int digit) => digit < 5 ? digit * 2 : (digit * 2) - 9;

    private static string Grouped(string number, int size)
    {
        var grouped = new StringBuilder();

        for (var start = 0; start < number.Length; start += size)
        {
            grouped.Append(start == 0 ? "" : " ").Append(number.AsSpan(start, Math.Min(size, number.Length - start)));
        }

        return grouped.ToString();
    }
}
