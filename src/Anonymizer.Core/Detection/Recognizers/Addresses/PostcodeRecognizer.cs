using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection.Recognizers.Addresses;

/// <summary>Postcodes that are known by their form: British, Latvian, Lithuanian, Canadian and, beside a word, Irish and Indian.</summary>
/// <remarks>Source: UPU, Universal POST*CODE database. A British postcode names some fifteen houses.</remarks>
public sealed class PostcodeRecognizer : IRecognizer
{
    private static readonly Regex British = LinearPattern.Of("(GIR 0AA|[A-PR-UWYZ]([0-9]{1,2}|[A-HK-Y][0-9]|[A-HK-Y][0-9][0-9ABEHMNPRVWXY]|[0-9][A-HJKPSTUW]) [0-9][ABD-HJLNP-UW-Z]{2})");
    private static readonly Regex Prefixed = LinearPattern.Of("(LV-?[1-5][0-9]{3}|LT-?[0-9]{5})");
    private static readonly Regex Canadian = LinearPattern.Of("[ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z] [0-9][ABCEGHJ-NPRSTV-Z][0-9]");
    private static readonly Regex Irish = LinearPattern.Of("[ACDEFHKNPRTVWXY][0-9][0-9W] ?[0-9ACDEFHKNPRTVWXY]{4}");
    private static readonly Regex Indian = LinearPattern.Of("[1-9][0-9]{2} ?[0-9]{3}");

    private static readonly PatternFinder Finder = new(
        "postcode",
        "POSTCODE",
        new ContextWords("postcode*", "post code", "Eircode", "PIN", "Pin code", "Pincode", "ZIP"),
        new PatternForm(British, 0.75, 0.95),
        new PatternForm(Prefixed, 0.8, 0.9),
        new PatternForm(Canadian, 0.75, 0.95),
        new PatternForm(Irish, 0.3, 0.85),
        new PatternForm(Indian, 0.1, 0.75))
    {
        Type = EntityType.Location,
        Need = Need.Quasi,
    };

    public string Name => Finder.Name;

    public IEnumerable<Mention> Recognize(VerdictText text) => Finder.Find(text);
}
