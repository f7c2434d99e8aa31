using System.Text;

namespace Anonymizer.Word.Intake;

/// <summary>What kind of file comes in, by its first bytes; a plain text has none and is told by its name.</summary>
public enum FileKind
{
    /// <summary>.docx and its templates; also whatever is no other kind, so that the package guard says what is wrong with it.</summary>
    Word,

    /// <summary>.doc of Word 97 to 2003.</summary>
    OldWord,

    OpenDocument,

    RichText,

    Pdf,

    PlainText,
}

/// <summary>Tells the kinds of files apart.</summary>
public static class FileKinds
{
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] WordStream = Encoding.Unicode.GetBytes("WordDocument");
    private static readonly byte[] EncryptedStream = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>The endings of all files that can be taken in, with their dots.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".docx", ".docm", ".dotx", ".dotm", ".doc", ".odt", ".rtf", ".txt", ".pdf"];

    /// <param name="file">The bytes.</param>
    /// <param name="name">Its name or only the ending.</param>
    public static FileKind Of(ReadOnlySpan<byte> file, string name) =>
        file.StartsWith("%PDF-"u8) ? FileKind.Pdf
        : file.StartsWith("{\\rtf"u8) ? FileKind.RichText
        : file.StartsWith("PK"u8) ? (IsOpenDocument(file) ? FileKind.OpenDocument : FileKind.Word)
        : file.StartsWith(OldOffice) ? (file.IndexOf(WordStream) >= 0 && file.IndexOf(EncryptedStream) < 0 ? FileKind.OldWord : FileKind.Word)
        : IsNamedText(name) ? FileKind.PlainText
        : FileKind.Word;

    /// <summary>Does the name end as a plain text's does? What comes in as .txt leaves as .txt.</summary>
    public static bool IsNamedText(string name) => Path.GetExtension(name).Equals(".txt", StringComparison.OrdinalIgnoreCase);

    public static bool IsKnown(string name) => Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>The first entry of an OpenDocument file is named mimetype, is not packed, and says so (ODF 1.3 part 2, 3.3).</summary>
    private static bool IsOpenDocument(ReadOnlySpan<byte> file) =>
        file[..Math.Min(file.Length, 200)].IndexOf("mimetypeapplication/vnd.oasis.opendocument.text"u8) >= 0;
}
