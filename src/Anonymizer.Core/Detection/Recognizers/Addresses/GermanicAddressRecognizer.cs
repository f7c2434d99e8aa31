using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Addresses.AddressParts;

namespace Anonymizer.Core.Detection.Recognizers.Addresses;

/// <summary>Street addresses in German, Dutch, Swedish, Norwegian, Danish and Finnish: the street word is the name's end, then the house number.</summary>
/// <remarks>Source: national addressing guides in UPU, Universal POST*CODE database (DE, AT, CH, NL, BE, SE, NO, DK, FI). Postcode and town behind it belong to the find.</remarks>
public sealed class GermanicAddressRecognizer : IRecognizer
{
    private const string Back = @" ?(, ?([A-Z]{1,2}-)?[0-9]{3,5}( [0-9]{2})?( ?[A-Z]{2})? \p{Lu}[\p{L}-]{1,25})?";

    private static readonly Regex Joined = LinearPattern.Of(
        @"\p{Lu}[\p{L}-]{1,30}(?i:straße|strasse|str\.|gasse|allee|platz|chaussee|gatan|vägen|gränd|veien|vegen|gaten|gade|straat|gracht|katu|kuja|polku|steenweg) " + House + Back);

    private static readonly Regex Apart = LinearPattern.Of(Names + @" (?i:straße|strasse|str\.|allee|platz|gate|gata|gatan|väg|vägen|vei|veg|gade|vej|straat) " + House + Back);

    private static readonly Regex Short = LinearPattern.Of(@"\p{Lu}[\p{L}-]{2,30}(weg|ring|damm|ufer|vej|gate|gata|vei|veg|laan|kade|plein|singel|dijk|tie) " + House + Back);

    private static readonly PatternFinder Finder = AddressParts.Finder("germanic-address", Strong(Joined), Strong(Apart), Weak(Short));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);
}
