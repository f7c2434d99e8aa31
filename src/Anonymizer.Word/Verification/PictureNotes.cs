namespace Anonymizer.Word.Verification;

/// <summary>Is it a picture that carries no notes (texts, Exif, XMP, comments, anything after its end)?</summary>
internal static class PictureNotes
{
    public static bool IsPictureWithout(byte[] bytes) =>
        bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] ? IsPlainPng(bytes)
        : bytes is [0xFF, 0xD8, 0xFF, ..] ? IsPlainJpeg(bytes)
        : bytes.AsSpan().StartsWith("GIF8"u8) ? bytes[^1] == ';' && bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x21, 0xFE]) < 0
        : bytes.AsSpan().StartsWith("BM"u8) ? IsPlainBitmap(bytes)
        : VectorNotes.IsWithout(bytes);

    private static bool IsPlainPng(ReadOnlySpan<byte> png) =>
        png.IndexOf("tEXt"u8) < 0 && png.IndexOf("zTXt"u8) < 0 && png.IndexOf("iTXt"u8) < 0 && png.IndexOf("eXIf"u8) < 0 && png.IndexOf("iCCP"u8) < 0
        && png.LastIndexOf("IEND"u8) == png.Length - 8;

    private static bool IsPlainJpeg(ReadOnlySpan<byte> jpeg) =>
        jpeg.IndexOf("Exif\0"u8) < 0 && jpeg.IndexOf("http://ns.adobe.com/xap"u8) < 0 && jpeg.IndexOf("Photoshop 3.0"u8) < 0
        && jpeg.EndsWith((ReadOnlySpan<byte>)[0xFF, 0xD9]) && !HasComment(jpeg);

    /// <summary>The shortest header, and no byte more than it says.</summary>
    private static bool IsPlainBitmap(byte[] bytes) => bytes.Length > 54 && BitConverter.ToInt32(bytes, 2) == bytes.Length && BitConverter.ToInt32(bytes, 14) == 40;

    private static bool HasComment(ReadOnlySpan<byte> jpeg)
    {
        var scan = jpeg.IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]);

        return scan >= 0 && jpeg[..scan].IndexOf((ReadOnlySpan<byte>)[0xFF, 0xFE]) >= 0;
    }
}
