using Anonymizer.Core;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Anonymizer.Pdf;

/// <summary>Reads the text of a searchable PDF: a line a paragraph, pages parted by form feeds. A PDF is never written.</summary>
/// <remarks>
/// A page without letters is a scan, and what nobody can read nobody can redact: one such page refuses the file. Pictures,
/// annotations and form fields are not text and do not get into a result.
/// </remarks>
public static class PdfText
{
    /// <summary>Most pages that are read.</summary>
    public const int MaximumPages = 2000;

    /// <exception cref="DomainException">pdf.damaged, pdf.encrypted, pdf.scanned or pdf.too-large; the message says what to do.</exception>
    public static string Read(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);

        try
        {
            using var document = PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = true });

            return Read(document);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new DomainException("pdf.encrypted", "The PDF is protected by a password. Save it without protection and try again.");
        }
        catch (Exception fault) when (fault is not DomainException)
        {
            // The parser answers a damaged file with every kind of exception; its message may quote the file.
            throw new DomainException("pdf.damaged", "The PDF is damaged and cannot be read. Print or save it anew as PDF, or take the Word document that it was made of.");
        }
    }

    private static string Read(PdfDocument document)
    {
        if (document.NumberOfPages > MaximumPages)
        {
            throw new DomainException("pdf.too-large", $"The PDF has {document.NumberOfPages} pages; at most {MaximumPages} are taken. Split it and try again.");
        }

        return string.Join('\f', document.GetPages().Select(ReadPage));
    }

    private static string ReadPage(Page page)
    {
        if (page.Letters.All(letter => string.IsNullOrWhiteSpace(letter.Value)) && (page.NumberOfImages > 0 || page.Paths.Count > 0))
        {
            throw new DomainException("pdf.scanned", $"Page {page.Number} of the PDF is a picture without text, so nobody can say what stands in it. Have the scan's text recognized (OCR) and checked, or take the Word document.");
        }

        return string.Join('\n', PageParagraphs.Of(page));
    }
}
