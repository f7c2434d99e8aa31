using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Addresses.AddressParts;

namespace Anonymizer.Core.Detection.Recognizers.Addresses;

/// <summary>Street addresses in English: house number, name, street word, with town and postcode behind it.</summary>
/// <remarks>Source: Royal Mail PAF Programmers' Guide, USPS Publication 28 (street suffixes), An Post Eircode. "Park" or "Hill" behind a number may be no street: such words need a word of residence and a short number.</remarks>
public sealed class EnglishAddressRecognizer : IRecognizer
{
    private const string Own = "english-address";

    private const string Front = @"((Flat|Apartment|Apt\.?|Unit|Suite|Room) [0-9A-Z]{1,5},? [0-9]{1,5}|[0-9]{1,5})([A-Za-z])?(-[0-9]{1,4})?,? " + Names + " ";

    private const string Short = @"[0-9]{1,3}[A-Za-z]?(-[0-9]{1,3})?,? " + Names + " ";

    private const string Back = @"(,? (Flat|Apartment|Apt\.?|Unit|Suite|#) ?[0-9A-Z]{1,5})?"
        + @"((,? \p{Lu}[\p{L}'-]{1,20}( \p{Lu}[\p{L}'-]{1,20})?){0,2},? ([A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}|[A-Z]{2} [0-9]{5}(-[0-9]{4})?|[A-Z][0-9][0-9W] [0-9A-Z]{4}|Dublin [0-9]{1,2}))?";

    private static readonly string[] StreetWords = ["Street", "St", "Road", "Rd", "Avenue", "Ave", "Lane", "Drive", "Boulevard", "Blvd", "Crescent", "Terrace", "Close", "Mews", "Square", "Highway", "Parkway", "Grove"];

    private static readonly string[] PlaceWords = ["Place", "Row", "Yard", "Gardens", "Walk", "Wharf", "Croft", "Cottages"];

    private static readonly string[] OtherWords = ["Way", "Hill", "Park", "View", "House", "Quay", "Green", "Rise", "Parade", "Bank", "Gate", "Passage", "Meadow", "Dr", "Ln", "Sq"];

    private static readonly AnchoredFinder[] Finders =
    [
        new(StreetWords, () => AddressParts.Finder(Own, Strong(Forms.Street))) { StartsWord = true, EndsWord = true },
        new(PlaceWords, () => AddressParts.Finder(Own, Strong(Forms.Place))) { StartsWord = true, EndsWord = true },
        new(OtherWords, () => AddressParts.Finder(Own, Weak(Forms.Other))) { StartsWord = true, EndsWord = true },
    ];

    public string Name => Own;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finders.SelectMany(finder => finder.Find(text));

    private static class Forms
    {
        internal static readonly Regex Street = LinearPattern.Of(
            Front + "(?i:" + Any(StreetWords) + @")\b\.?" + Back);

        internal static readonly Regex Place = LinearPattern.Of(Short + "(?i:" + Any(PlaceWords) + @")\b" + Back);

        internal static readonly Regex Other = LinearPattern.Of(Short + "(?i:" + Any(OtherWords) + @")\b\.?" + Back);
    }
}
