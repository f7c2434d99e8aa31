using Anonymizer.SampleMaker.Writing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Anonymizer.SampleMaker.Package;

/// <summary>The styles that the samples use, in the sample's font and size.</summary>
internal static class StyleSheet
{
    public static Styles Of(VerdictDocument document) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = document.Font, HighAnsi = document.Font, ComplexScript = document.Font },
                new FontSize { Val = $"{document.Size}" },
                new Languages { Val = "en-GB" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "160", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
        Of("Normal", "Normal", "", new StyleParagraphProperties(), new StyleRunProperties()),
        Heading(1, document.Size + 2, "360"),
        Heading(2, document.Size, "240"),
        Heading(3, document.Size, "200", new Italic()),
        Of("Title", "Title", "Normal", new StyleParagraphProperties(new SpacingBetweenLines { Before = "240", After = "240" }), new StyleRunProperties(new Bold(), new FontSize { Val = $"{document.Size + 6}" })),
        Of("Quote", "Quote", "Normal", new StyleParagraphProperties(new Indentation { Left = "1134", Right = "567" }), new StyleRunProperties(new FontSize { Val = $"{document.Size - 2}" })),
        Of("ListParagraph", "List Paragraph", "Normal", new StyleParagraphProperties(), new StyleRunProperties()),
        Of("TableText", "Table Text", "Normal", new StyleParagraphProperties(new SpacingBetweenLines { Before = "40", After = "40", Line = "240", LineRule = LineSpacingRuleValues.Auto }), new StyleRunProperties()),
        Of("Header", "header", "Normal", new StyleParagraphProperties(new SpacingBetweenLines { After = "0" }), Small(document)),
        Of("Footer", "footer", "Normal", new StyleParagraphProperties(new SpacingBetweenLines { After = "0" }), Small(document)),
        Of("FootnoteText", "footnote text", "Normal", new StyleParagraphProperties(new SpacingBetweenLines { After = "0" }), Small(document)),
        Of("CommentText", "annotation text", "Normal", new StyleParagraphProperties(), Small(document)),
        new Style(new StyleName { Val = "footnote reference" }, new StyleRunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript })) { Type = StyleValues.Character, StyleId = "FootnoteReference" },
        new Style(new StyleName { Val = "Normal Table" }, new StyleTableProperties(Margins())) { Type = StyleValues.Table, StyleId = "TableNormal", Default = true },
        new Style(new StyleName { Val = "Table Grid" }, new BasedOn { Val = "TableNormal" }, new StyleTableProperties(Borders())) { Type = StyleValues.Table, StyleId = "TableGrid" });

    private static Style Heading(int level, int size, string before, params OpenXmlElement[] more) => Of(
        $"Heading{level}",
        $"heading {level}",
        "Normal",
        new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = before, After = "120" }, new OutlineLevel { Val = level - 1 }),
        new StyleRunProperties([new Bold(), .. more, new FontSize { Val = $"{size}" }]));

    private static Style Of(string id, string name, string basedOn, StyleParagraphProperties paragraph, StyleRunProperties run)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id, Default = basedOn.Length == 0 ? true : null };

        if (basedOn.Length > 0)
        {
            style.Append(new BasedOn { Val = basedOn });
        }

        style.Append(paragraph, run);

        return style;
    }

    private static StyleRunProperties Small(VerdictDocument document) => new(new FontSize { Val = $"{document.Size - 4}" });

    private static TableCellMarginDefault Margins() => new(
        new TableCellLeftMargin { Width = 108, Type = TableWidthValues.Dxa },
        new TableCellRightMargin { Width = 108, Type = TableWidthValues.Dxa });

    private static TableBorders Borders() => new(
        new TopBorder { Val = BorderValues.Single, Size = 4 },
        new LeftBorder { Val = BorderValues.Single, Size = 4 },
        new BottomBorder { Val = BorderValues.Single, Size = 4 },
        new RightBorder { Val = BorderValues.Single, Size = 4 },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
        new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 });
}
