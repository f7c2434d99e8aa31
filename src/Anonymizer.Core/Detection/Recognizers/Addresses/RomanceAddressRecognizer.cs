using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Addresses.AddressParts;

namespace Anonymizer.Core.Detection.Recognizers.Addresses;

/// <summary>Street addresses in French (number first), Spanish, Italian, Portuguese and Romanian (street word, name, number).</summary>
/// <remarks>Source: national addressing guides in UPU, Universal POST*CODE database (FR, BE, ES, IT, PT, BR, RO). "via" is an English word too: it needs a word of residence.</remarks>
public sealed class RomanceAddressRecognizer : IRecognizer
{
    private const string Own = "romance-address";
    private const string Back = @"(,? ?([A-Z]{1,2}-)?[0-9]{4,5}(-[0-9]{3})? \p{Lu}[\p{L}-]{1,25})?";
    private const string Numbered = @",? ?(?i:n\.? ?º|n\.|nº|n°|núm\.|número|nr\.|no\.)? ?" + House;

    private static readonly string[] FrenchWords = ["rue", "avenue", "boulevard", "bd", "chemin", "impasse", "allée", "quai", "place", "route"];

    private static readonly string[] SouthernWords = ["calle", "avenida", "avda.", "av.", "plaza", "paseo", "viale", "piazza", "piazzale", "vicolo", "corso", "rua", "travessa", "praça", "alameda"];

    private static readonly string[] RomanianWords = ["strada", "str.", "bulevardul", "bd.", "calea", "șoseaua", "șos.", "aleea"];

    private static readonly AnchoredFinder[] Finders =
    [
        new(AfterNumber(FrenchWords), () => AddressParts.Finder(Own, Strong(Forms.French))),
        new(["c/", .. BeforeName(SouthernWords)], () => AddressParts.Finder(Own, Strong(Forms.Southern))) { StartsWord = true },
        new(BeforeName(RomanianWords), () => AddressParts.Finder(Own, Strong(Forms.Romanian))) { StartsWord = true },
        new(["via ", "largo "], () => AddressParts.Finder(Own, Weak(Forms.Italian))) { StartsWord = true },
    ];

    public string Name => Own;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finders.SelectMany(finder => finder.Find(text));

    private static class Forms
    {
        internal static readonly Regex French = LinearPattern.Of(@"[0-9]{1,4}( ?(bis|ter|[A-D]))?,? (?i:" + Any(FrenchWords) + ") " + RomanceNames + Back);

        internal static readonly Regex Southern = LinearPattern.Of(
            @"(c/|(?i:" + Any(SouthernWords) + ")) ?" + RomanceNames + Numbered + Back);

        internal static readonly Regex Romanian = LinearPattern.Of(@"(?i:" + Any(RomanianWords) + ") " + RomanceNames + @",? ?nr\. ?[0-9]{1,4}[A-Z]?(, ?(bl|sc|et|ap)\. ?[0-9A-Z]{1,4}){0,4}" + Back);

        internal static readonly Regex Italian = LinearPattern.Of(@"(?i:via|largo) " + RomanceNames + Numbered + Back);
    }
}
