using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Scrubbing;

/// <summary>Of the settings only those stay that change how pages are drawn, in the order of the schema.</summary>
internal static class SettingsScrub
{
    private static readonly List<string> Kept =
    [
        "displayBackgroundShape", "mirrorMargins", "alignBordersAndEdges", "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter", "gutterAtTop", "defaultTabStop",
        "autoHyphenation", "consecutiveHyphenLimit", "hyphenationZone", "doNotHyphenateCaps", "evenAndOddHeaders", "bookFoldRevPrinting",
        "bookFoldPrinting", "bookFoldPrintingSheets", "drawingGridHorizontalSpacing", "drawingGridVerticalSpacing",
        "displayHorizontalDrawingGridEvery", "displayVerticalDrawingGridEvery", "doNotUseMarginsForDrawingGridOrigin",
        "drawingGridHorizontalOrigin", "drawingGridVerticalOrigin", "characterSpacingControl", "printTwoOnOne", "strictFirstAndLastChars",
        "footnotePr", "endnotePr", "compat", "mathPr", "themeFontLang", "clrSchemeMapping", "decimalSymbol", "listSeparator",
    ];

    public static void Apply(XElement root)
    {
        var kept = root.Elements().Where(element => Kept.Contains(element.Name.LocalName)).OrderBy(element => Kept.IndexOf(element.Name.LocalName)).ToList();
        root.ReplaceNodes(kept);
        root.Descendants(Ns.W + "compatSetting").Where(setting => setting.Value("uri") != "http://schemas.microsoft.com/office/word").RemoveAll();
    }
}
