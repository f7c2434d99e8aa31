using static Anonymizer.Core.Detection.Recognizers.Patterns.Checksum;

namespace Anonymizer.Core.Detection.Recognizers.NationalIds;

/// <summary>The check that Estonian and Lithuanian personal codes share: a real birth date and a check digit of two steps.</summary>
/// <remarks>Source: Estonian standard EVS 585:2007; the Lithuanian code (asmens kodas) is built the same way.</remarks>
internal static class IsikukoodCheck
{
    public static bool IsValid(string code) =>
        IsDate(Number(code, 1, 2), Number(code, 3, 2), Number(code, 5, 2)) && CheckDigit(code) == Digit(code, 10);

    private static int CheckDigit(string code)
    {
        var first = Weighted(code, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1) % 11;

        return first < 10 ? first : Weighted(code, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3) % 11 % 10;
    }
}
