using System.Xml.Linq;
using Anonymizer.Core.Text.Looks;
using Anonymizer.Word.Packaging;
using Anonymizer.Word.Scrubbing;

namespace Anonymizer.Word.Reading.Looks;

/// <summary>How a run is drawn: what it says itself, else its style, else its paragraph's style, else the document.</summary>
internal sealed class RunStyles(StyleSheet sheet)
{
    private static readonly (RunStyle Style, Func<XElement, bool?> Says)[] Asked =
    [
        (RunStyle.Bold, properties => properties.Switch("b")),
        (RunStyle.Italic, properties => properties.Switch("i")),
        (RunStyle.Underline, properties => properties.Element(Ns.W + "u") is { } line ? line.Value() is not (null or "none") : null),
        (RunStyle.Strike, properties => properties.Switch("strike")),
        (RunStyle.Superscript, properties => Raised(properties, "superscript")),
        (RunStyle.Subscript, properties => Raised(properties, "subscript")),
        (RunStyle.SmallCapitals, properties => properties.Switch("smallCaps")),
        (RunStyle.Capitals, properties => properties.Switch("caps")),
    ];

    private readonly Dictionary<(string? Run, string? Paragraph), RunStyle> known = [];

    public RunStyle Of(XElement run, string? paragraphStyle)
    {
        var own = run.Element(Ns.W + "rPr");
        var inherited = Inherited((own?.Element(Ns.W + "rStyle")?.Value(), paragraphStyle));

        return own is null ? inherited : Asked.Aggregate(inherited, (style, asked) => asked.Says(own) switch
        {
            true => style | asked.Style,
            false => style & ~asked.Style,
            null => style,
        });
    }

    private RunStyle Inherited((string? Run, string? Paragraph) styles)
    {
        if (!known.TryGetValue(styles, out var style))
        {
            var chain = sheet.Run(styles.Run, styles.Paragraph).ToList();
            style = Asked.Where(asked => chain.Select(asked.Says).FirstOrDefault(says => says is not null) == true)
                .Aggregate(RunStyle.Plain, (all, asked) => all | asked.Style);
            known[styles] = style;
        }

        return style;
    }

    private static bool? Raised(XElement properties, string where) => properties.Element(Ns.W + "vertAlign") is { } place ? place.Value() == where : null;
}
