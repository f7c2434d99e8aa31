using Anonymizer.Core.Detection.Recognizers;

namespace Anonymizer.Core.Tests.Detection.Recognizers;

public class IbanRecognizerTests
{
    private static readonly IbanRecognizer Recognizer = new();

    [Theory]
    [InlineData("to the account LV80BANK0000435195001 of", "LV80BANK0000435195001")]
    [InlineData("IBAN: LV80 BANK 0000 4351 9500 1, bank", "LV80 BANK 0000 4351 9500 1")]
    [InlineData("Konto DE89 3704 0044 0532 0130 00 EUR 500", "DE89 3704 0044 0532 0130 00")]
    [InlineData("account MT84MALT011000012345MTLCAST001S.", "MT84MALT011000012345MTLCAST001S")]
    [InlineData("konto NO9386011117947", "NO9386011117947")]
    [InlineData("account lv80bank0000435195001;", "lv80bank0000435195001")]
    [InlineData("to DE89\u00A0370400440532013000", "DE89\u00A0370400440532013000")]
    public void An_account_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("account LV80BANK0000435195002")]
    [InlineData("account XLV80BANK0000435195001")]
    [InlineData("account LV80BANK00004351950017")]
    [InlineData("account LV80BANK000043519500")]
    [InlineData("account ZZ80BANK0000435195001")]
    [InlineData("Regulation EC12 2201 2003 4455 and others")]
    public void What_is_no_account_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }
}
