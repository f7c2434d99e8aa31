using Anonymizer.Core.Detection.Recognizers.Addresses;

namespace Anonymizer.Core.Tests.Detection.Recognizers.Addresses;

public class BalticAddressRecognizerTests
{
    private static readonly BalticAddressRecognizer Recognizer = new();

    [Theory]
    [InlineData("dzīvo Brīvības ielā 12-5, Rīgā, LV-1010", "Brīvības ielā 12-5, Rīgā, LV-1010")]
    [InlineData("Krišjāņa Barona iela 7", "Krišjāņa Barona iela 7")]
    [InlineData("Gedimino pr. 9", "Gedimino pr. 9")]
    [InlineData("“Vecsēļi”, Murdu pagasts, Zaļupes novads, LV-9904", "“Vecsēļi”, Murdu pagasts, Zaļupes novads, LV-9904")]
    [InlineData("Vilniaus g. 15-3", "Vilniaus g. 15-3")]
    [InlineData("Narva mnt 5", "Narva mnt 5")]
    [InlineData("Pika tn 12-4", "Pika tn 12-4")]
    public void A_street_address_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("gāja pa ielu 5")]
    [InlineData("Brīvības iela")]
    [InlineData("iela 12")]
    public void What_is_no_street_address_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }
}
