using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Addresses.AddressParts;

namespace Anonymizer.Core.Detection.Recognizers.Addresses;

/// <summary>Street addresses in Latvian, Lithuanian and Estonian: name, street word, house number and flat.</summary>
/// <remarks>Source: Latvian Cabinet regulation 455/2021 on addresses; Lithuanian resolution 715/2002; Estonian address data system (ADS).</remarks>
public sealed class BalticAddressRecognizer : IRecognizer
{
    private const string Back = @"( ?- ?[0-9]{1,4})?(, \p{Lu}\p{Ll}{1,24}( \p{Ll}{1,20})?){0,2}(, ?(LV|LT)-[0-9]{4,5}|,? [0-9]{5}( \p{Lu}\p{L}{2,24})?)?";

    private static readonly Regex Latvian = LinearPattern.Of(
        Names + @" (?i:iela|ielā|ielas|ielu|prospekts|prospektā|bulvāris|bulvārī|gatve|gatvē|laukums|laukumā|šoseja|šosejā|dambis|dambī|krastmala|krastmalā) " + House + Back);

    private static readonly Regex Rural = LinearPattern.Of("([\"“„«]\\p{Lu}[\\p{L} -]{2,30}[\"”“»]|\\p{Lu}[\\p{L} -]{2,30}), \\p{Lu}\\p{L}{2,20} (pagasts|pagastā)(, \\p{Lu}\\p{L}{2,20} (novads|novadā))?(, LV-[0-9]{4})?");

    private static readonly Regex Lithuanian = LinearPattern.Of(Names + @" (?i:g\.|gatvė|gatvėje|pr\.|prospektas|al\.|alėja|pl\.|plentas) " + House + Back);

    private static readonly Regex Estonian = LinearPattern.Of(Names + @" (?i:tn\.?|tänav|tänava|mnt\.?|maantee|pst\.?|puiestee) " + House + Back);

    private static readonly PatternFinder Finder = AddressParts.Finder("baltic-address", Strong(Latvian), Strong(Rural), Strong(Lithuanian), Strong(Estonian));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);
}
