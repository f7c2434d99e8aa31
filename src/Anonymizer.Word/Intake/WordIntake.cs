using Anonymizer.Core;

namespace Anonymizer.Word.Intake;

/// <summary>Makes of each file that may come in the .docx that all further steps work on.</summary>
public static class WordIntake
{
    /// <param name="file">The bytes as they came.</param>
    /// <param name="kind">What they are.</param>
    /// <param name="settings">What the court allows.</param>
    /// <param name="readPdf">Gives a PDF's text; the project that knows PDF files is not this one.</param>
    /// <returns>The same bytes for a Word file, else a new .docx.</returns>
    /// <exception cref="DomainException">The file cannot be taken: convert.*, pdf.*, text.*; a Word file is looked at only when it is read.</exception>
    public static byte[] ToWord(byte[] file, FileKind kind, WordSettings settings, Func<byte[], string> readPdf)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(readPdf);
        CheckSize(file, settings);

        return kind switch
        {
            FileKind.OldWord => new LibreOffice(settings).ToWord(file, "doc"),
            FileKind.OpenDocument => new LibreOffice(settings).ToWord(file, "odt"),
            FileKind.RichText => new LibreOffice(settings).ToWord(file, "rtf"),
            FileKind.Pdf => PlainWord.Of(readPdf(file)),
            FileKind.PlainText => PlainWord.Of(PlainWord.Decode(file)),
            _ => file,
        };
    }

    /// <summary>What can be said of a file at once, while it is uploaded: a Word file is guarded, of another it is known whether it can be converted.</summary>
    /// <exception cref="DomainException">It will not be taken; the message says what to do.</exception>
    public static void Check(byte[] file, string name, WordSettings settings)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(settings);

        switch (FileKinds.Of(file, name))
        {
            case FileKind.Word:
                PackageGuard.Check(file, settings);
                break;
            case FileKind.PlainText:
                PlainWord.Decode(file);
                break;
            case FileKind.OldWord or FileKind.OpenDocument or FileKind.RichText when new LibreOffice(settings).Program is null:
                throw LibreOffice.Missing(Path.GetExtension(name).TrimStart('.').ToLowerInvariant());
        }
    }

    private static void CheckSize(byte[] file, WordSettings settings)
    {
        if (file.Length > settings.Limits.FileBytes)
        {
            throw Packaging.Refusal.TooLarge($"{file.Length / 1024 / 1024} MB, at most {settings.Limits.FileBytes / 1024 / 1024} MB are taken");
        }
    }
}
