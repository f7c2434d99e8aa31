using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Anonymizer.Pdf;

/// <summary>The paragraphs of a page in reading order. Lines of one block are joined, so that a name broken over a line's end is one name.</summary>
internal static class PageParagraphs
{
    public static IEnumerable<string> Of(Page page)
    {
        var words = page.GetWords(NearestNeighbourWordExtractor.Instance).Where(word => !string.IsNullOrWhiteSpace(word.Text)).ToList();

        if (words.Count == 0)
        {
            return [];
        }

        var blocks = DocstrumBoundingBoxes.Instance.GetBlocks(words);

        return UnsupervisedReadingOrderDetector.Instance.Get(blocks).Select(TextOf);
    }

    private static string TextOf(TextBlock block) => block.TextLines.Select(line => line.Text.Trim()).Aggregate(string.Empty, Join);

    /// <summary>A hyphen before a small letter was set by the line break and goes; another one belongs to the word.</summary>
    private static string Join(string text, string line) =>
        text.Length == 0 ? line
        : text[^1] is '-' or '\u00AD' && line.Length > 0 && char.IsLower(line[0]) ? text[..^1] + line
        : $"{text} {line}";
}
