using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Anonymizer.Pdf.Tests;

/// <summary>Builds small PDFs, a line of text after another.</summary>
internal static class APdf
{
    private const double Top = 780;
    private const double LineHeight = 14;

    /// <summary>One page for each list of lines; an empty line leaves a gap, as between paragraphs.</summary>
    public static byte[] With(params string[][] pages)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);

        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);

            foreach (var (index, line) in lines.Index().Where(line => line.Item.Length > 0))
            {
                page.AddText(line, 11, new PdfPoint(60, Top - (index * LineHeight)), font);
            }
        }

        return builder.Build();
    }

    /// <summary>A page with text and then one that is only drawn.</summary>
    public static byte[] WithADrawnPage(string line)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        builder.AddPage(PageSize.A4).AddText(line, 11, new PdfPoint(60, Top), font);
        builder.AddPage(PageSize.A4).DrawRectangle(new PdfPoint(100, 100), 200, 200);

        return builder.Build();
    }
}
