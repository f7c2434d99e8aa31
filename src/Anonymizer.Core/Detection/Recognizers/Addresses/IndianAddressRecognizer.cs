using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Addresses.AddressParts;

namespace Anonymizer.Core.Detection.Recognizers.Addresses;

/// <summary>Street addresses in India: house, flat, plot or door number with what follows it, and the PIN code.</summary>
/// <remarks>Source: Department of Posts, addressing guide. "Village", "Tehsil" and "District" alone are places, which are the model's work.</remarks>
public sealed class IndianAddressRecognizer : IRecognizer
{
    private const string Own = "indian-address";
    private const string Back = @" ?[:-]? ?[0-9A-Z][0-9A-Z/-]{0,12}(,? ?\p{Lu}[\p{L}'.-]{1,20}[0-9/]{0,5}( ?\p{Lu}[\p{L}'.-]{1,20}| ?-? ?[0-9]{1,3}\b){0,2}){0,4}(,? ?-? ?[1-9][0-9]{2} ?[0-9]{3})?";

    private static readonly AnchoredFinder[] Finders =
    [
        new(["H. No", "H.No", "House No", "Flat No", "Door No", "Quarter No"], () => AddressParts.Finder(Own, Strong(Forms.Numbered))),
        new(["Plot No", "D. No", "D.No", "Shop No", "Room No"], () => AddressParts.Finder(Own, Weak(Forms.Plot))) { StartsWord = true },
    ];

    public string Name => Own;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finders.SelectMany(finder => finder.Find(text));

    private static class Forms
    {
        internal static readonly Regex Numbered = LinearPattern.Of(@"(?i:H\. ?No\.?|House No\.?|Flat No\.?|Door No\.?|Quarter No\.?)" + Back);
        internal static readonly Regex Plot = LinearPattern.Of(@"(?i:Plot No\.?|D\. ?No\.?|Shop No\.?|Room No\.?)" + Back);
    }
}
