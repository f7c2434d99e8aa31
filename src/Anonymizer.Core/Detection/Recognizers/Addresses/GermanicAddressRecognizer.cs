using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Addresses.AddressParts;

namespace Anonymizer.Core.Detection.Recognizers.Addresses;

/// <summary>Street addresses in German, Dutch, Swedish, Norwegian, Danish and Finnish: the street word is the name's end, then the house number.</summary>
/// <remarks>Source: national addressing guides in UPU, Universal POST*CODE database (DE, AT, CH, NL, BE, SE, NO, DK, FI). Postcode and town behind it belong to the find.</remarks>
public sealed class GermanicAddressRecognizer : IRecognizer
{
    private const string Own = "germanic-address";
    private const string Back = @" ?(, ?([A-Z]{1,2}-)?[0-9]{3,5}( [0-9]{2})?( ?[A-Z]{2})? \p{Lu}[\p{L}-]{1,25})?";

    private static readonly string[] JoinedWords = ["straße", "strasse", "str.", "gasse", "allee", "platz", "chaussee", "gatan", "vägen", "gränd", "veien", "vegen", "gaten", "gade", "straat", "gracht", "katu", "kuja", "polku", "steenweg"];

    private static readonly string[] ApartWords = ["straße", "strasse", "str.", "allee", "platz", "gate", "gata", "gatan", "väg", "vägen", "vei", "veg", "gade", "vej", "straat"];

    private static readonly string[] ShortWords = ["weg", "ring", "damm", "ufer", "vej", "gate", "gata", "vei", "veg", "laan", "kade", "plein", "singel", "dijk", "tie"];

    private static readonly AnchoredFinder[] Finders =
    [
        new(Numbered(JoinedWords), () => AddressParts.Finder(Own, Strong(Forms.Joined))),
        new(Numbered(ApartWords), () => AddressParts.Finder(Own, Strong(Forms.Apart))),
        new(Numbered(ShortWords), () => AddressParts.Finder(Own, Weak(Forms.Short))),
    ];

    public string Name => Own;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finders.SelectMany(finder => finder.Find(text));

    private static class Forms
    {
        internal static readonly Regex Joined = LinearPattern.Of(
            @"\p{Lu}[\p{L}-]{1,30}(?i:" + Any(JoinedWords) + ") " + House + Back);

        internal static readonly Regex Apart = LinearPattern.Of(Names + @" (?i:" + Any(ApartWords) + ") " + House + Back);

        internal static readonly Regex Short = LinearPattern.Of(@"\p{Lu}[\p{L}-]{2,30}(" + Any(ShortWords) + ") " + House + Back);
    }
}
