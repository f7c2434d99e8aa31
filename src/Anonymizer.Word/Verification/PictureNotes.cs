using System.Text;

namespace Anonymizer.Word.Verification;

/// <summary>Is it a picture that carries no notes (texts, Exif, XMP, comments, anything after its end)?</summary>
internal static class PictureNotes
{
    private static readonly string[] PngNotes = ["tEXt", "zTXt", "iTXt", "eXIf", "iCCP"];
    private static readonly string[] JpegNotes = ["Exif\0", "http://ns.adobe.com/xap", "Photoshop 3.0"];

    public static bool IsPictureWithout(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);

        return text.StartsWith("\u0089PNG", StringComparison.Ordinal) ? IsPlainPng(text)
            : text.StartsWith("\u00FF\u00D8\u00FF", StringComparison.Ordinal) ? IsPlainJpeg(text)
            : text.StartsWith("GIF8", StringComparison.Ordinal) ? text.EndsWith(';') && !text.Contains("!\u00FE", StringComparison.Ordinal)
            : text.StartsWith("BM", StringComparison.Ordinal) ? IsPlainBitmap(bytes)
            : VectorNotes.IsWithout(bytes);
    }

    private static bool IsPlainPng(string text) =>
        !PngNotes.Any(note => text.Contains(note, StringComparison.Ordinal)) && text.LastIndexOf("IEND", StringComparison.Ordinal) == text.Length - 8;

    private static bool IsPlainJpeg(string text) =>
        !JpegNotes.Any(note => text.Contains(note, StringComparison.Ordinal)) && text.EndsWith("\u00FF\u00D9", StringComparison.Ordinal) && !HasComment(text);

    /// <summary>The shortest header, and no byte more than it says.</summary>
    private static bool IsPlainBitmap(byte[] bytes) => bytes.Length > 54 && BitConverter.ToInt32(bytes, 2) == bytes.Length && BitConverter.ToInt32(bytes, 14) == 40;

    private static bool HasComment(string text)
    {
        var scan = text.IndexOf("\u00FF\u00DA", StringComparison.Ordinal);

        return scan >= 0 && text[..scan].Contains("\u00FF\u00FE", StringComparison.Ordinal);
    }
}
