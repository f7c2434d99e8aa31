using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;
using static Anonymizer.Core.Detection.Recognizers.Addresses.AddressParts;

namespace Anonymizer.Core.Detection.Recognizers.Addresses;

/// <summary>Street addresses in Polish: street word, name, house number and flat.</summary>
/// <remarks>Source: Regulation of the Minister of Development of 21 July 2021 on addresses (EMUiA).</remarks>
public sealed class PolishAddressRecognizer : IRecognizer
{
    private static readonly Regex Street = LinearPattern.Of(
        @"(?i:ul\.|ulica|ulicy|al\.|aleja|alei|pl\.|plac|placu|os\.|osiedle|osiedlu) ?([0-9]{1,2} )?" + Names + @" " + House + @"( ?m\. ?[0-9]{1,4})?(,? ?[0-9]{2}-[0-9]{3} \p{Lu}[\p{L}-]{1,25})?");

    private static readonly PatternFinder Finder = AddressParts.Finder("polish-address", Strong(Street));

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);
}
