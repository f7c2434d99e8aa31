using System.Text.RegularExpressions;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;

namespace Anonymizer.Locale;

/// <summary>Phone numbers that a country's numbering plan knows: "+371 67 123 456" anywhere, national ones beside a word.</summary>
/// <remarks>
/// Source: Google's libphonenumber metadata. A pattern that cannot backtrack cuts the text into short candidates, and only those
/// meet the library, so that a long text stays linear. Dates, case numbers and sums are valid national numbers of some
/// country: such a number needs a word like "tel." near it, the brackets of an area code, or a trunk 0 and spaced groups.
/// </remarks>
public sealed class PhoneRecognizer : IRecognizer
{
    private const int LeastDigits = 7;
    private const int Currency = 8;

    private static readonly Regex Candidate = LinearPattern.Of(@"(\+\(?[0-9]|\(\+?[0-9]|[0-9])(( ?[-./] ?| ?\(|\) ?| )?[0-9]){6,16}");
    private static readonly Regex Part = LinearPattern.Of("[0-9]( |[-./()]|$)");
    private static readonly Regex AreaCode = LinearPattern.Of(@"^\((0[0-9]{1,4}|[2-9][0-9]{1,2})\) ?[0-9]");
    private static readonly Regex Trunk = LinearPattern.Of("^0[1-9][0-9 ]{0,5} [0-9 ]{5,12}$");
    private static readonly Regex DateOrCase = LinearPattern.Of("^([0-9]{1,6} ?/ ?[0-9]{2,4}$|[0-9]{1,2} ?[./-] ?[0-9]{1,2} ?[./-] ?(19|20)[0-9]{2}|(19|20)[0-9]{2} ?[./-] ?[0-9]{1,2} ?[./-] ?[0-9]{1,2}|(19|20)[0-9]{2} ?- ?(19|20)[0-9]{2})");
    private static readonly Regex MoneyBehind = LinearPattern.IgnoringCase(@"^ ?(\p{Sc}|EUR|euros?|USD|dollars?|GBP|pounds?|LVL|lats|LTL|EEK|PLN|zł|zlotys?|SEK|NOK|DKK|kr|kroner|RON|ROL|lei|TRY|TRL|TL|Rs|rupees|crore|lakh|reais|%)");
    private static readonly Regex MoneyBefore = LinearPattern.IgnoringCase(@"(\p{Sc}|EUR|USD|GBP|LVL|LTL|PLN|SEK|NOK|DKK|RON|ROL|TRY|TRL|Rs\.?) ?$");

    private static readonly ContextWords Context = new(
        "tel", "tel.", "telephone*", "phone*", "mobile*", "cell", "cellphone*", "cell phone*", "fax*", "WhatsApp", "Viber", "SMS", "text message*", "SIM", "contact no", "mob", "tālr*", "telefon*", "telf*",
        "teléfono*", "téléphone*", "celular*", "cellulare", "portable", "móvil*", "telemóvel", "puh", "puhelin*", "mobil*", "tlf*", "Handy*", "Rufnummer*", "gsm", "cep tel*");

    private readonly NumberingPlan plan;

    public PhoneRecognizer()
        : this(["LV", "EE", "LT", "FI", "SE", "NO", "DK", "PL", "RO", "DE", "FR", "ES", "IT", "PT", "NL", "BE", "IE", "GB", "US", "IN", "BR", "TR"])
    {
    }

    /// <param name="regions">The countries (ISO 3166-1 alpha-2) whose national numbers count.</param>
    /// <exception cref="ArgumentException">A region is unknown to the library.</exception>
    public PhoneRecognizer(IEnumerable<string> regions) => plan = new NumberingPlan(regions);

    public string Name => "phone";

    public IEnumerable<Mention> Recognize(VerdictText text)
    {
        var search = SearchText.Of(text);

        for (var match = Candidate.Match(search.Value); match.Success;)
        {
            var find = Longest(search.Value, match);

            if (find is var (length, score, reason))
            {
                yield return new Mention(search.SpanOf(match.Index, match.Index + length), EntityType.Code, Need.Direct, score, new Explanation(MentionSource.Pattern, Name, reason)) { Kind = "PHONE" };
            }

            match = Candidate.Match(search.Value, match.Index + (find?.Length ?? match.Length));
        }
    }

    /// <summary>The longest beginning of the candidate that ends with a group of digits and is a phone number.</summary>
    private (int Length, double Score, string Reason)? Longest(string text, Match match)
    {
        var isNamed = Context.IsNear(text, match.Index, match.Index + match.Length);

        return Part.Matches(match.Value)
            .Select(part => part.Index + 1)
            .Reverse()
            .Where(length => Boundary.IsFree(text, match.Index, match.Index + length))
            .Select(length => Judge(text, match.Index, length, isNamed))
            .FirstOrDefault(find => find is not null);
    }

    private (int Length, double Score, string Reason)? Judge(string text, int start, int length, bool isNamed)
    {
        var number = text.Substring(start, length);
        var context = isNamed ? "context word near" : "no context word";

        if (number.Count(char.IsAsciiDigit) < LeastDigits || DateOrCase.IsMatch(number))
        {
            return null;
        }

        if (number.StartsWith("00", StringComparison.Ordinal) || number[..2].Contains('+'))
        {
            return NumberingPlan.IsInternational(number[0] == '0' ? "+" + number[2..] : number) ? (length, 0.95, $"international form, valid in the numbering plan, {context}") : null;
        }

        return (isNamed || AreaCode.IsMatch(number) || Trunk.IsMatch(number)) && !IsMoney(text, start, start + length) && plan.RegionOf(number) is { } region
            ? (length, isNamed ? 0.85 : 0.7, $"national form, valid in the numbering plan of {region}, {context}")
            : null;
    }

    private static bool IsMoney(string text, int start, int end) =>
        MoneyBehind.IsMatch(text.AsSpan(end, Math.Min(Currency, text.Length - end)))
        || MoneyBefore.IsMatch(text.AsSpan(Math.Max(0, start - Currency)..start));
}
