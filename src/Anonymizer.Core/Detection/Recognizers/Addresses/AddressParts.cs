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

    private static readonly string[] Digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
    private static readonly string[] NumberEnds = [.. Digits, "bis", "ter", .. Digits.SelectMany(digit => "ABCD".SelectMany(letter => new[] { $"{digit}{letter}", $"{digit} {letter}" }))];

    private static readonly ContextWords Context = new(
        "address*", "resid*", "living at", "lives at", "lived at", "domicil*", "home", "house", "flat", "apartment", "registered office", "located at", "situated at",
        "adrese*", "adres*", "dzīvo*", "dzīvesviet*", "gyven*", "elab", "elukoh*", "asuu", "osoite*", "bosatt", "bostad*", "bopæl*", "bosatt", "wohnhaft", "Anschrift", "Adresse",
        "woonachtig", "wonende", "demeurant", "domicilié*", "domicilio", "vecino de", "residente", "morada", "zamieszkał*", "domiciliat*", "ikamet*", "R/o");

    public static PatternFinder Finder(string name, params IReadOnlyList<PatternForm> forms) =>
        new(name, "ADDRESS", Context, forms) { Type = EntityType.Location };

    /// <summary>Any of the words, as a part of a pattern.</summary>
    public static string Any(params IEnumerable<string> words) => string.Join('|', words.Select(Regex.Escape));

    /// <summary>The street words, each before a house number: the anchors of a form where the number stands behind.</summary>
    public static IEnumerable<string> Numbered(params IEnumerable<string> words) => words.SelectMany(word => Digits.Select(digit => $"{word} {digit}"));

    /// <summary>The street words, each behind a house number with its letter: the anchors of a form where the number stands before.</summary>
    public static IEnumerable<string> AfterNumber(params IEnumerable<string> words) =>
        words.SelectMany(word => NumberEnds.SelectMany(end => new[] { $"{end} {word} ", $"{end}, {word} " }));

    /// <summary>The words, as anchors where a name follows: after a space, but for those that end in a full stop.</summary>
    public static IEnumerable<string> BeforeName(params IEnumerable<string> words) => words.Select(word => word.EndsWith('.') ? word : $"{word} ");

    /// <summary>A form whose street word means nothing else.</summary>
    public static PatternForm Strong(Regex pattern) => new(pattern, Alone: 0.75, Near: 0.9);

    /// <summary>A form whose street word has other meanings: proposed only beside a word of residence.</summary>
    public static PatternForm Weak(Regex pattern) => new(pattern, Alone: 0.3, Near: 0.75);
}
