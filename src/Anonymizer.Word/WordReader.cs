using Anonymizer.Core;
using Anonymizer.Core.Unread;
using Anonymizer.Word.Reading;

namespace Anonymizer.Word;

/// <summary>Reads the text of a Word file: body, tables, notes, headers, footers, text boxes, charts and diagrams.</summary>
/// <remarks>
/// It cleans the document exactly as <see cref="WordRedactor"/> does and reads what is left, so that both see the same
/// text, and a reviewer sees what the released file will show.
/// </remarks>
public static class WordReader
{
    /// <exception cref="DomainException">The file cannot be taken; codes as in <see cref="PackageGuard.Check"/>.</exception>
    public static WordDocument Read(byte[] file, WordSettings? settings = null)
    {
        var document = CleanDocument.Of(file, UnreadRules.Default, settings);

        return new WordDocument(document.Map.Text, document.CoverageOfReading());
    }

    /// <summary>The pictures that the document shows, for a reviewer who decides of each: by number, without notes.</summary>
    /// <exception cref="DomainException">The file cannot be taken; codes as in <see cref="PackageGuard.Check"/>.</exception>
    public static IReadOnlyList<PictureFile> Pictures(byte[] file, WordSettings? settings = null) =>
        [.. CleanDocument.Of(file, UnreadRules.Default, settings).Pictures.Select(picture => new PictureFile(picture.Fact, picture.Shown.Bytes, picture.Shown.ContentType))];
}
