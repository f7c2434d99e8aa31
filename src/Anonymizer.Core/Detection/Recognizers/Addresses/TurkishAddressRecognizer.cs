using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Addresses.AddressParts;

namespace Anonymizer.Core.Detection.Recognizers.Addresses;

/// <summary>Street addresses in Turkish: quarter, street, number and flat.</summary>
/// <remarks>Source: Regulation on addresses and numbering (Adres ve Numaralamaya İlişkin Yönetmelik).</remarks>
public sealed class TurkishAddressRecognizer : IRecognizer
{
    private const string Own = "turkish-address";
    private static readonly string[] Words = ["Caddesi", "Cad.", "Cd.", "Sokağı", "Sokak", "Sok.", "Sk.", "Bulvarı", "Blv."];

    private static readonly AnchoredFinder[] Finders =
    [
        new(Words, () => AddressParts.Finder(Own, Strong(Forms.Street))) { StartsWord = true },
    ];

    public string Name => Own;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finders.SelectMany(finder => finder.Find(text));

    private static class Forms
    {
        internal static readonly Regex Street = LinearPattern.Of(
            "(" + Names + @" (Mahallesi|Mah\.|Mh\.),? " + Names + "|" + Names + @") (" + Any(Words) + "),? ?(No ?[:.]? ?)?[0-9]{1,4}(/[0-9A-Z]{1,3})?( ?(D|Daire|Kat) ?[:.] ?[0-9]{1,3}){0,2}");
    }
}
