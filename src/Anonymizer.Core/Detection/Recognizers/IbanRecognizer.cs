using System.Globalization;
using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection.Recognizers;

/// <summary>International bank account numbers: country, two check digits, and as many characters as the country's accounts have.</summary>
/// <remarks>Source: ISO 13616-1 (mod 97) and the SWIFT IBAN registry, release 99 (lengths). A find is cut to its country's length: capitals may follow it.</remarks>
public sealed class IbanRecognizer : IRecognizer
{
    private const string Lengths =
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 "
        + "GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 "
        + "NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30";

    private static readonly Regex Account = LinearPattern.IgnoringCase("[A-Z]{2}[0-9]{2}([ -]?[A-Z0-9]){11,30}");

    private static readonly Dictionary<string, int> LengthOf =
        Lengths.Split(' ').ToDictionary(country => country[..2], country => int.Parse(country.AsSpan(2), CultureInfo.InvariantCulture));

    private static readonly Explanation Why = new(MentionSource.Pattern, "iban", "format and country's length match, check valid (mod 97)");

    public string Name => "iban";

    public IEnumerable<Mention> Recognize(VerdictText text)
    {
        var search = SearchText.Of(text);

        for (var match = Account.Match(search.Value); match.Success;)
        {
            var end = EndOfValid(search.Value, match);

            if (end is not null)
            {
                yield return new Mention(search.SpanOf(match.Index, end.Value), EntityType.Code, Need.Direct, Score: 0.97, Why) { Kind = "IBAN" };
            }

            match = Account.Match(search.Value, end ?? (match.Index + 1));
        }
    }

    private static int? EndOfValid(string text, Match match)
    {
        if (!LengthOf.TryGetValue(match.Value[..2].ToUpperInvariant(), out var length))
        {
            return null;
        }

        var places = Enumerable.Range(match.Index, match.Length).Where(at => char.IsLetterOrDigit(text[at])).Take(length).ToArray();
        var end = places[^1] + 1;

        return places.Length == length && Boundary.IsFree(text, match.Index, end) && IsValid([.. places.Select(at => char.ToUpperInvariant(text[at]))]) ? end : null;
    }

    private static bool IsValid(ReadOnlySpan<char> account)
    {
        var moved = string.Concat(account[4..], account[..4]);

        return Checksum.Mod97(string.Concat(moved.Select(character => char.IsAsciiDigit(character) ? $"{character}" : $"{character - 'A' + 10}"))) == 1;
    }
}
