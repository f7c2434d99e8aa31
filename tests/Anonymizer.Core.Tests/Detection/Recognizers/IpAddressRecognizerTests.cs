using Anonymizer.Core.Detection.Recognizers;

namespace Anonymizer.Core.Tests.Detection.Recognizers;

public class IpAddressRecognizerTests
{
    private static readonly IpAddressRecognizer Recognizer = new();

    [Theory]
    [InlineData("from 192.168.17.44 at noon", "192.168.17.44")]
    [InlineData("The IP address 10.1.2.3.", "10.1.2.3")]
    [InlineData("(2001:db8:85a3::8a2e:370:7334)", "2001:db8:85a3::8a2e:370:7334")]
    [InlineData("server fe80::1ff:fe23:4567:890a,", "fe80::1ff:fe23:4567:890a")]
    public void A_machine_address_is_found_whole(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("Under 3.1.2.4 of the rules")]
    [InlineData("from 192.168.17.256 at noon")]
    [InlineData("from 1.192.168.17.44 at noon")]
    [InlineData("at 10:30:20 on")]
    [InlineData("section 12:30")]
    [InlineData("version 192.168.17.44.5")]
    [InlineData("a::b")]
    public void What_is_no_machine_address_is_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }
}
