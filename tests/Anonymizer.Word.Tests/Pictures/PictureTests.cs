using System.Text;
using Anonymizer.Word.Packaging;
using Anonymizer.Word.Pictures;

namespace Anonymizer.Word.Tests.Pictures;

public sealed class PictureTests
{
    private static readonly byte[] Png = Picture.Placeholder.Bytes;

    [Fact]
    public void A_png_loses_its_texts_and_what_follows_its_end()
    {
        byte[] noted = [.. Png[..33], .. Chunk("tEXt", "Author\0Quux"), .. Chunk("eXIf", "Quux"), .. Png[33..], .. "Quux"u8];

        Picture.Clean(noted)!.Bytes.ShouldBe(Png);
    }

    [Fact]
    public void A_jpeg_loses_its_notes_and_keeps_its_scan()
    {
        byte[] head = [0xFF, 0xD8];
        byte[] notes = [.. Segment(0xE1, "Exif\0\0Quux"), .. Segment(0xFE, "Quux"), .. Segment(0xED, "Photoshop 3.0 Quux")];
        byte[] drawn = [.. Segment(0xDB, "table"), .. Segment(0xC0, "frame"), .. Segment(0xDA, "scan"), 1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4, 0xFF, 0xD9];

        Picture.Clean([.. head, .. notes, .. drawn, .. "Quux"u8])!.Bytes.ShouldBe([.. head, .. drawn]);
    }

    [Fact]
    public void A_gif_loses_its_comment()
    {
        byte[] head = [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0];
        byte[] drawn = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4C, 0x01, 0, 0x3B];

        Picture.Clean([.. head, 0x21, 0xFE, 4, .. "Quux"u8, 0, .. drawn])!.Bytes.ShouldBe([.. head, .. drawn]);
    }

    [Fact]
    public void A_bitmap_loses_its_profile_and_what_lies_around_its_pixels()
    {
        byte[] size = [.. BitConverter.GetBytes(2), .. BitConverter.GetBytes(1), 1, 0, 24, 0, .. new byte[4], .. BitConverter.GetBytes(8), .. new byte[16]];
        byte[] pixels = [1, 2, 3, 4, 5, 6, 0, 0];
        byte[] noted = [.. "BM"u8, .. new byte[8], .. BitConverter.GetBytes(142), .. BitConverter.GetBytes(124), .. size, .. new byte[84], .. "Quux"u8, .. pixels, .. "Quux"u8];

        Picture.Clean(noted)!.Bytes.ShouldBe([.. "BM"u8, .. BitConverter.GetBytes(62), 0, 0, 0, 0, .. BitConverter.GetBytes(54), .. BitConverter.GetBytes(40), .. size, .. pixels]);
        PictureSize.Of(Picture.Clean(noted)!).ShouldBe((2, 1));
    }

    [Theory]
    [InlineData(new byte[] { 1, 0, 0, 0 })]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0 })]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF })]
    [InlineData(new byte[] { })]
    public void Other_kinds_and_broken_pictures_are_not_taken(byte[] bytes) => Picture.Clean(bytes).ShouldBeNull();

    [Fact]
    public void No_bytes_bring_a_cleaner_down()
    {
        Gen.Byte.Array[0, 200].Sample(bytes =>
        {
            Picture.Clean([.. Png[..8], .. bytes]);
            Picture.Clean([0xFF, 0xD8, 0xFF, .. bytes]);
            Picture.Clean([.. "GIF89a"u8, .. bytes]);
        });
    }

    private static byte[] Chunk(string type, string data)
    {
        byte[] typed = [.. Encoding.ASCII.GetBytes(type + data)];
        var checksum = BitConverter.GetBytes(Crc32.Of(typed));

        return [0, 0, 0, (byte)data.Length, .. typed, .. checksum.Reverse()];
    }

    private static byte[] Segment(byte kind, string data) => [0xFF, kind, 0, (byte)(data.Length + 2), .. Encoding.Latin1.GetBytes(data)];
}
