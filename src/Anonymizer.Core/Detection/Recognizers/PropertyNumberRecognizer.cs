using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection.Recognizers;

/// <summary>Numbers of land plots, cadastral units and title deeds, named as such just before: "plots nos. 110, 113 and 119/5".</summary>
/// <remarks>Source: no standard gives them one form. Land registers are public: the number leads to the owner's name.</remarks>
public sealed class PropertyNumberRecognizer : IRecognizer
{
    private const string Number = "(?<number>[0-9]{1,6}([./-][0-9]{1,6}){0,4})";

    private static readonly Regex Labelled = LinearPattern.IgnoringCase(
        @"\b(plots?|parcels?|lots?|survey|khasra|khata|cadastral|title deeds?|deed|land register|registration|folio|kadastra|zemes vienības|nodalījuma|kadastro|katastri|Flurstücks?|Grundbuchblatt|parcelles?|cadastrale|finca|particella|działk[ai]|parcela)"
        + @" ?(numbers?|nos?|nr|num|n|numur[sua]{1,2}|numero|número|nummer)?[.:°º]{0,2} ?(?-i:" + Number + ")");

    private static readonly Regex Listed = LinearPattern.Of(@"^(,|;)? ?((and|et|und|un|ir|y|e) )?" + Number);

    private static readonly LabelledFinder Finder = new("property-number", "PROPERTY_NUMBER", leastDigits: 2, Labelled) { Score = 0.75, Joined = Listed };

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);
}
