using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection.Recognizers;

/// <summary>Payment card numbers of the networks that issue to people.</summary>
/// <remarks>Source: ISO/IEC 7812-1 (Luhn) and the issuer ranges and lengths of Visa, Mastercard, American Express, Discover, JCB, Diners, Maestro, UnionPay, Troy, RuPay, Mir.</remarks>
public sealed class PaymentCardRecognizer : IRecognizer
{
    private static readonly Regex Grouped = LinearPattern.Of("[2-9][0-9]{3}[ -][0-9]{4,6}[ -][0-9]{4,5}([ -][0-9]{1,7})?");
    private static readonly Regex Plain = LinearPattern.Of("[2-9][0-9]{11,18}");

    private static readonly PatternFinder Finder = new(
        "payment-card",
        "PAYMENT_CARD",
        new ContextWords("card*", "credit", "debit", "Visa", "Mastercard", "Maestro", "American Express", "karte*", "kart*", "carte", "tarjeta", "carta", "cartão", "kort*", "kredi*", "Kreditkarte*"),
        new PatternForm(Grouped, 0.85, 0.97, "Luhn and issuer", IsValid),
        new PatternForm(Plain, 0.75, 0.96, "Luhn and issuer", IsValid));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);

    private static bool IsValid(string number) => IsIssued(number.Length, Checksum.Number(number, 0, 4)) && Checksum.IsLuhn(number);

    private static bool IsIssued(int length, int prefix) => prefix switch
    {
        >= 4000 and < 5000 => length is 13 or 16 or 19,
        (>= 5100 and < 5600) or (>= 2221 and <= 2720) => length == 16,
        (>= 3400 and < 3500) or (>= 3700 and < 3800) => length == 15,
        (>= 3000 and <= 3059) or (>= 3600 and < 3700) or (>= 3800 and < 4000) => length is 14 or 16,
        (>= 3528 and <= 3589) or (>= 2200 and <= 2205) or (>= 9792 and < 9793) => length >= 16,
        (>= 5000 and < 5100) or (>= 5600 and < 7000) or (>= 8100 and < 8200) => length is >= 12 and <= 19,
        _ => false,
    };
}
