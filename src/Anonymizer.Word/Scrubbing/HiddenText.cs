using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Scrubbing;

/// <summary>Drops text that is not drawn: hidden by its run, by its character or paragraph style, or by its table row.</summary>
internal static class HiddenText
{
    private static readonly HashSet<XName> Runs = [Ns.W + "r", Ns.M + "r"];
    private static readonly HashSet<XName> FieldMarks = [Ns.W + "fldChar", Ns.W + "instrText", Ns.W + "rPr", Ns.M + "rPr"];

    public static void Remove(XElement root, StyleTable styles)
    {
        var rows = root.Descendants(Ns.W + "tr").Where(row => row.Element(Ns.W + "trPr").Switch("hidden") == true).ToList();
        rows.ForEach(Trees.RemoveRow);

        var hidden = root.Named(Runs).Where(run => IsHidden(run, styles)).ToList();
        hidden.SelectMany(run => run.Elements()).Where(element => !FieldMarks.Contains(element.Name)).RemoveAll();
        hidden.Where(run => !run.Elements().Any(element => element.Name == Ns.W + "fldChar" || element.Name == Ns.W + "instrText")).RemoveAll();
    }

    private static bool IsHidden(XElement run, StyleTable styles)
    {
        var properties = run.Element(Ns.W + "rPr");

        return properties.Switch("vanish")
            ?? styles.Hides(properties?.Element(Ns.W + "rStyle")?.Value())
            ?? styles.Hides(ParagraphStyleOf(run))
            ?? false;
    }

    /// <summary>Properties come first: to look for them among a hundred thousand runs, for each of these, would take minutes.</summary>
    private static string? ParagraphStyleOf(XElement run) =>
        run.Ancestors(Ns.W + "p").FirstOrDefault()?.Elements().FirstOrDefault() is { } first && first.Name == Ns.W + "pPr" ? first.Element(Ns.W + "pStyle")?.Value() : null;
}
