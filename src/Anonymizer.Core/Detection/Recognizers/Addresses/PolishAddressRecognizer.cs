using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Addresses.AddressParts;

namespace Anonymizer.Core.Detection.Recognizers.Addresses;

/// <summary>Street addresses in Polish: street word, name, house number and flat.</summary>
/// <remarks>Source: Regulation of the Minister of Development of 21 July 2021 on addresses (EMUiA).</remarks>
public sealed class PolishAddressRecognizer : IRecognizer
{
    private const string Own = "polish-address";
    private static readonly string[] Words = ["ul.", "ulica", "ulicy", "al.", "aleja", "alei", "pl.", "plac", "placu", "os.", "osiedle", "osiedlu"];

    private static readonly AnchoredFinder[] Finders =
    [
        new(BeforeName(Words), () => AddressParts.Finder(Own, Strong(Forms.Street))) { StartsWord = true },
    ];

    public string Name => Own;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finders.SelectMany(finder => finder.Find(text));

    private static class Forms
    {
        internal static readonly Regex Street = LinearPattern.Of(
            @"(?i:" + Any(Words) + ") ?([0-9]{1,2} )?" + Names + @" " + House + @"( ?m\. ?[0-9]{1,4})?(,? ?[0-9]{2}-[0-9]{3} \p{Lu}[\p{L}-]{1,25})?");
    }
}
