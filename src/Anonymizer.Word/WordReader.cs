using Anonymizer.Core;
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
        var document = CleanDocument.Of(PackageGuard.Open(file, settings));

        return new WordDocument(document.Map.Text, document.CoverageOfReading());
    }
}
