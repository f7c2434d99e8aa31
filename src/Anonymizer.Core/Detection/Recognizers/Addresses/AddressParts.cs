using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;

namespace Anonymizer.Core.Detection.Recognizers.Addresses;

/// <summary>What street addresses of all countries share: names, house numbers, context words, and what a find is.</summary>
/// <remarks>A house number and a street name it: a full address is direct. Each country's word order and street words stand in its recognizer.</remarks>
internal static class AddressParts
{
    /// <summary>One to four capitalized words.</summary>
    public const string Names = @"\p{Lu}[\p{L}'.-]{1,24}( \p{Lu}[\p{L}'.-]{0,24}){0,3}";

    /// <summary>The small words of Romance street names, then up to four words.</summary>
    public const string RomanceNames = @"((de|del|de la|de las|de los|de l'|des|du|d'|della|delle|dei|degli|dell'|di|da|do|dos|das|la|le|les|los|l') ?){0,2}" + Names + @"( (de|del|du|da|do|di|dos|das|e|y|i|et) \p{Lu}[\p{L}'.-]{1,24}){0,2}";

    /// <summary>House number with its letter, entrance or flat.</summary>
    public const string House = @"[0-9]{1,4}([A-Za-z](?-i:\b))?( ?[/-] ?[0-9]{1,4}[A-Za-z]?)?";

    private static readonly ContextWords Context = new(
        "address*", "resid*", "living at", "lives at", "lived at", "domicil*", "home", "house", "flat", "apartment", "registered office", "located at", "situated at",
        "adrese*", "adres*", "dzīvo*", "dzīvesviet*", "gyven*", "elab", "elukoh*", "asuu", "osoite*", "bosatt", "bostad*", "bopæl*", "bosatt", "wohnhaft", "Anschrift", "Adresse",
        "woonachtig", "wonende", "demeurant", "domicilié*", "domicilio", "vecino de", "residente", "morada", "zamieszkał*", "domiciliat*", "ikamet*", "R/o");

    public static PatternFinder Finder(string name, params IReadOnlyList<PatternForm> forms) =>
        new(name, "ADDRESS", Context, forms) { Type = EntityType.Location };

    /// <summary>A form whose street word means nothing else.</summary>
    public static PatternForm Strong(Regex pattern) => new(pattern, Alone: 0.75, Near: 0.9);

    /// <summary>A form whose street word has other meanings: proposed only beside a word of residence.</summary>
    public static PatternForm Weak(Regex pattern) => new(pattern, Alone: 0.3, Near: 0.75);
}
