using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Anonymizer.Cli.Tests;

/// <summary>Makes small Word files of invented verdicts.</summary>
internal static class AWordFile
{
    public static byte[] With(params string[] paragraphs) => Make("", paragraphs);

    public static byte[] By(string author, params string[] paragraphs) => Make(author, paragraphs);

    public static byte[] WithMacros()
    {
        using var stream = new MemoryStream();

        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.MacroEnabledDocument))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(new Paragraph()));
            document.MainDocumentPart!.AddNewPart<VbaProjectPart>().FeedData(new MemoryStream(new byte[100]));
        }

        return stream.ToArray();
    }

    /// <summary>A paragraph and a picture that nobody can read.</summary>
    public static byte[] WithPicture(string paragraph)
    {
        using var stream = new MemoryStream();
        stream.Write(With(paragraph));

        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            var main = document.MainDocumentPart!;
            main.AddImagePart(ImagePartType.Gif, "rId7").FeedData(new MemoryStream([.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4C, 0x01, 0, 0x3B]));
            main.Document!.Body!.Elements<Paragraph>().First().Append(new Run(new Picture("""<w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId7"/></v:shape></w:pict>""")));
        }

        return stream.ToArray();
    }

    public static string TextOf(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

        return string.Join('\n', document.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Select(paragraph => paragraph.InnerText));
    }

    private static byte[] Make(string author, string[] paragraphs)
    {
        using var stream = new MemoryStream();

        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(paragraphs.Select(text => new Paragraph(new Run(new Text(text))))));
            document.PackageProperties.Creator = author;
        }

        return stream.ToArray();
    }
}
