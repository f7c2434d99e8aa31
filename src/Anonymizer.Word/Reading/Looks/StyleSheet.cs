using System.Xml.Linq;
using Anonymizer.Word.Packaging;
using Anonymizer.Word.Scrubbing;

namespace Anonymizer.Word.Reading.Looks;

/// <summary>The cleaned styles of a document, asked from the nearest to the farthest: a style, those it is based on, the defaults.</summary>
internal sealed class StyleSheet
{
    private const int MaximumChain = 32;
    private readonly Dictionary<string, XElement> styles;
    private readonly string? normal;
    private readonly XElement? defaults;

    public StyleSheet(XElement? root)
    {
        styles = (root?.Elements(Ns.W + "style") ?? [])
            .Where(style => style.Value("styleId") is { Length: > 0 })
            .GroupBy(style => style.Value("styleId")!)
            .ToDictionary(group => group.Key, group => group.First());
        normal = styles.Values.FirstOrDefault(style => style.Value("type") == "paragraph" && style.Value("default") is "1" or "true")?.Value("styleId");
        defaults = root?.Element(Ns.W + "docDefaults");
    }

    /// <summary>The properties of paragraphs that hold for a style, nearest first.</summary>
    public IEnumerable<XElement> Paragraph(string? id) =>
        Chain(id ?? normal).Select(style => style.Element(Ns.W + "pPr")).Append(defaults?.Element(Ns.W + "pPrDefault")?.Element(Ns.W + "pPr")).OfType<XElement>();

    /// <summary>The properties of runs that hold for a run's style within a paragraph's, nearest first.</summary>
    public IEnumerable<XElement> Run(string? runStyle, string? paragraphStyle) =>
        Chain(runStyle).Concat(Chain(paragraphStyle ?? normal)).Select(style => style.Element(Ns.W + "rPr"))
            .Append(defaults?.Element(Ns.W + "rPrDefault")?.Element(Ns.W + "rPr"))
            .OfType<XElement>();

    /// <summary>The list that a style puts its paragraphs in, if it does.</summary>
    public XElement? List(string? id) => Chain(id).Select(style => style.Element(Ns.W + "pPr")?.Element(Ns.W + "numPr")).FirstOrDefault(list => list is not null);

    private IEnumerable<XElement> Chain(string? id)
    {
        for (var step = 0; step < MaximumChain && id is not null && styles.TryGetValue(id, out var style); step++)
        {
            yield return style;
            id = style.Element(Ns.W + "basedOn")?.Value();
        }
    }
}
