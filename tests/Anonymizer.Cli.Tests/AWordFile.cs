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
