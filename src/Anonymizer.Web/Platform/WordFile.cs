using Anonymizer.Word.Intake;

namespace Anonymizer.Web.Platform;

/// <summary>What a redacted file is: a Word file, or the plain text that a .txt becomes.</summary>
internal static class WordFile
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string TextMediaType = "text/plain; charset=utf-8";

    public static string MediaTypeOf(byte[] file) => IsWord(file) ? MediaType : TextMediaType;

    public static string ExtensionOf(byte[] file) => IsWord(file) ? ".docx" : ".txt";

    /// <summary>The redacted Word file as its uploader gets it back.</summary>
    /// <param name="redacted">A verified .docx, or null.</param>
    /// <param name="name">The name under which the original came.</param>
    public static byte[]? As(byte[]? redacted, string name) => redacted is not null && FileKinds.IsNamedText(name) ? PlainWord.TextOf(redacted) : redacted;

    private static bool IsWord(byte[] file) => file.AsSpan().StartsWith("PK"u8);
}
