using Anonymizer.SampleMaker.Writing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Anonymizer.SampleMaker.Package;

/// <summary>Writes a sample as a Word file: the same sample, the same bytes.</summary>
public static class WordFile
{
    public static byte[] Of(VerdictDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);

        using var stream = new MemoryStream();

        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddNewPart<MainDocumentPart>("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "rId1");
            WriteBody(document, main);
            PropertyParts.Write(document, package);
        }

        return StoredZip.Repack(stream.ToArray());
    }

    private static void WriteBody(VerdictDocument document, MainDocumentPart main)
    {
        var notes = new Notes();
        var inlines = new InlineWriter(notes, target => LinkTo(target, main));
        var blocks = new BlockWriter(inlines);
        var body = new Body(document.Blocks.Select(blocks.Of));

        if (body.LastChild is DocumentFormat.OpenXml.Wordprocessing.Table)
        {
            body.Append(new DocumentFormat.OpenXml.Wordprocessing.Paragraph());
        }

        body.Append(Section(document, main, blocks));
        main.Document = new Document(body);
        main.Document.AddNamespaceDeclaration("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape");
        notes.WriteTo(main, inlines);
        main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = StyleSheet.Of(document);
        main.AddNewPart<NumberingDefinitionsPart>("rIdNumbering").Numbering = Lists.Of(document.Blocks);
        main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = new Settings(new DefaultTabStop { Val = 720 }, new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress });
    }

    private static string LinkTo(string target, MainDocumentPart main)
    {
        var id = $"rIdLink{main.HyperlinkRelationships.Count() + 1}";
        main.AddHyperlinkRelationship(new Uri(target), isExternal: true, id);

        return id;
    }

    private static SectionProperties Section(VerdictDocument document, MainDocumentPart main, BlockWriter blocks)
    {
        var section = new SectionProperties();

        if (document.Header is { } header)
        {
            main.AddNewPart<HeaderPart>("rIdHeader").Header = new Header(blocks.Plain(header, "Header"));
            section.Append(new HeaderReference { Type = HeaderFooterValues.Default, Id = "rIdHeader" });
        }

        if (document.FirstHeader is { } first)
        {
            main.AddNewPart<HeaderPart>("rIdHeaderFirst").Header = new Header(blocks.Plain(first, "Header"));
            section.Append(new HeaderReference { Type = HeaderFooterValues.First, Id = "rIdHeaderFirst" });
        }

        if (document.Footer is { } footer)
        {
            main.AddNewPart<FooterPart>("rIdFooter").Footer = new Footer(blocks.Plain(footer, "Footer"));
            section.Append(new FooterReference { Type = HeaderFooterValues.Default, Id = "rIdFooter" });
        }

        section.Append(new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1440, Bottom = 1440, Left = 1440, Right = 1440, Header = 709, Footer = 709, Gutter = 0 });

        if (document.FirstHeader is not null)
        {
            section.Append(new TitlePage());
        }

        return section;
    }
}
