using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Addresses.AddressParts;

namespace Anonymizer.Core.Detection.Recognizers.Addresses;

/// <summary>Street addresses in Latvian, Lithuanian and Estonian: name, street word, house number and flat.</summary>
/// <remarks>Source: Latvian Cabinet regulation 455/2021 on addresses; Lithuanian resolution 715/2002; Estonian address data system (ADS).</remarks>
public sealed class BalticAddressRecognizer : IRecognizer
{
    private const string Own = "baltic-address";

    private const string Back = @"( ?- ?[0-9]{1,4})?(, \p{Lu}\p{Ll}{1,24}( \p{Ll}{1,20})?){0,2}(, ?(LV|LT)-[0-9]{4,5}|,? [0-9]{5}( \p{Lu}\p{L}{2,24})?)?";

    private static readonly string[] LatvianWords =
    [
        "iela", "ielā", "ielas", "ielu", "prospekts", "prospektā", "bulvāris", "bulvārī", "gatve", "gatvē",
        "laukums", "laukumā", "šoseja", "šosejā", "dambis", "dambī", "krastmala", "krastmalā",
    ];

    private static readonly string[] LithuanianWords = ["g.", "gatvė", "gatvėje", "pr.", "prospektas", "al.", "alėja", "pl.", "plentas"];

    private static readonly string[] EstonianWords = ["tn", "tn.", "tänav", "tänava", "mnt", "mnt.", "maantee", "pst", "pst.", "puiestee"];

    private static readonly AnchoredFinder[] Finders =
    [
        new(Numbered(LatvianWords), () => AddressParts.Finder(Own, Strong(Forms.Latvian))),
        new([" pagasts", " pagastā"], () => AddressParts.Finder(Own, Strong(Forms.Rural))),
        new(Numbered(LithuanianWords), () => AddressParts.Finder(Own, Strong(Forms.Lithuanian))),
        new(Numbered(EstonianWords), () => AddressParts.Finder(Own, Strong(Forms.Estonian))),
    ];

    public string Name => Own;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finders.SelectMany(finder => finder.Find(text));

    private static class Forms
    {
        internal static readonly Regex Latvian = LinearPattern.Of(
            Names + " (?i:" + Any(LatvianWords) + ") " + House + Back);

        internal static readonly Regex Rural = LinearPattern.Of("([\"“„«]\\p{Lu}[\\p{L} -]{2,30}[\"”“»]|\\p{Lu}[\\p{L} -]{2,30}), \\p{Lu}\\p{L}{2,20} (pagasts|pagastā)(, \\p{Lu}\\p{L}{2,20} (novads|novadā))?(, LV-[0-9]{4})?");

        internal static readonly Regex Lithuanian = LinearPattern.Of(Names + " (?i:" + Any(LithuanianWords) + ") " + House + Back);

        internal static readonly Regex Estonian = LinearPattern.Of(Names + " (?i:" + Any(EstonianWords) + ") " + House + Back);
    }
}
