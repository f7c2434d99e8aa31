using System.Reflection;
using System.Text.RegularExpressions;
using Anonymizer.Core.Text;

namespace Anonymizer.Locale.Tests;

public class PhoneRecognizerTests
{
    private static readonly PhoneRecognizer Recognizer = new();

    [Theory]
    [InlineData("She rang +371 67 123 456 twice.", "+371 67 123 456")]
    [InlineData("She rang +371-67123456.", "+371-67123456")]
    [InlineData("She rang 00371 67123456, he said", "00371 67123456")]
    [InlineData("She rang +44 (0)20 7946 0123 twice", "+44 (0)20 7946 0123")]
    [InlineData("She rang (+44) 20 7946 0123 twice", "(+44) 20 7946 0123")]
    [InlineData("tel. 67123456", "67123456")]
    [InlineData("Tālrunis: 26\u00A0123\u00A0456", "26\u00A0123\u00A0456")]
    [InlineData("mobile 07400 123456;", "07400 123456")]
    [InlineData("téléphone : 01 23 45 67 89.", "01 23 45 67 89")]
    [InlineData("Telefon 030/123456-78", "030/123456-78")]
    [InlineData("a message from 07700 900714", "07700 900714")]
    [InlineData("18/10/2021, 21:07  07700 900258\nhi", "07700 900258")]
    [InlineData("puh. 040 123 4567", "040 123 4567")]
    [InlineData("his phone number is 202-555-0123", "202-555-0123")]
    [InlineData("write to (202) 555-0123 for it", "(202) 555-0123")]
    [InlineData("mobile 98765 43210 of the accused", "98765 43210")]
    [InlineData("She rang +371 67123456 12 days later", "+371 67123456")]
    [InlineData("tel. +37167\u00AD123456", "+37167\u00AD123456")]
    public void A_phone_number_is_found_whole(string sentence, string found)
    {
        In(Recognizer, sentence).ShouldBe([found]);
    }

    [Theory]
    [InlineData("The decision of 22.03.2004 was sent by fax.")]
    [InlineData("From 1998-2004 her telephone was cut off.")]
    [InlineData("By fax of 2004-03-22 he replied.")]
    [InlineData("The application (no. 40593/04) was sent by fax.")]
    [InlineData("He bought a phone for 67 123 456 euros.")]
    [InlineData("He bought a phone for EUR 67 123 456.")]
    [InlineData("The file holds 67123456 pages.")]
    [InlineData("The company has the number 40003123456.")]
    [InlineData("The sum of 12 345 678 was paid.")]
    [InlineData("the interval 01 02 03")]
    [InlineData("account +371")]
    [InlineData("tel. 123")]
    [InlineData("+99 999 999 999")]
    [InlineData("x67123456 tel.")]
    public void Dates_cases_sums_and_plain_numbers_are_left_alone(string sentence)
    {
        In(Recognizer, sentence).ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_configured_regions_have_national_numbers()
    {
        In(new PhoneRecognizer(["GB"]), "tel. 67123456").ShouldBeEmpty();
        In(new PhoneRecognizer(["LV"]), "tel. 67123456").ShouldBe(["67123456"]);
    }

    [Fact]
    public void An_unknown_region_is_refused_by_name()
    {
        Should.Throw<ArgumentException>(() => new PhoneRecognizer(["LV", "XX"])).Message.ShouldContain("\"XX\"");
    }

    [Fact]
    public void The_find_says_why_without_the_number()
    {
        var mention = Recognizer.Recognize(VerdictText.FromPlain("tel. 67123456")).Single();

        mention.Kind.ShouldBe("PHONE");
        mention.Explanation.Reason.ShouldBe("national form, valid in the numbering plan of LV, context word near");
    }

    [Fact]
    public void Every_number_of_a_long_text_is_found()
    {
        In(Recognizer, string.Concat(Enumerable.Repeat("He rang from 07700 900714. Then (see no. 3597328/2022) nothing.\n", 50))).Count().ShouldBe(50);
    }

    [Fact]
    public void No_text_makes_it_fail_and_every_find_lies_in_the_text()
    {
        Gen.String[Gen.Char["0123456789  -.(+"], 0, 60].Sample(value =>
            Recognizer.Recognize(VerdictText.FromPlain(value)).ShouldAllBe(mention => mention.Span.End <= value.Length));
    }

    [Fact]
    public void No_expression_can_backtrack()
    {
        var patterns = typeof(PhoneRecognizer).GetFields(BindingFlags.Static | BindingFlags.NonPublic)
            .Select(field => field.GetValue(null))
            .OfType<Regex>()
            .ToArray();

        patterns.ShouldNotBeEmpty();
        patterns.ShouldAllBe(pattern => pattern.Options.HasFlag(RegexOptions.NonBacktracking));
    }

    private static IEnumerable<string> In(PhoneRecognizer recognizer, string sentence) =>
        recognizer.Recognize(VerdictText.FromPlain(sentence)).Select(mention => mention.Span.In(sentence));
}
