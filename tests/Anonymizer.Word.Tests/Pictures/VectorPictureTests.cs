using System.Text;
using Anonymizer.Word.Pictures;
using Anonymizer.Word.Verification;

namespace Anonymizer.Word.Tests.Pictures;

/// <summary>Vector pictures hold drawn words as words: the shapes stay, the words go.</summary>
public sealed class VectorPictureTests
{
    private static readonly (uint, byte[]) Shape = (AMetafile.Rectangle, new byte[16]);

    [Fact]
    public void An_enhanced_metafile_loses_its_words_and_keeps_its_shapes()
    {
        byte[] font = [.. new byte[32], .. AMetafile.Wide("Quux Sans"), .. new byte[40]];
        var noted = AMetafile.Enhanced("Drawn by\0Quux\0", Shape, (AMetafile.Text, AMetafile.Wide("Quux")), (AMetafile.Comment, AMetafile.Wide("Quux")), (AMetafile.Font, font), Shape);

        var clean = Picture.Clean(noted).ShouldNotBeNull();

        (clean.Kind, clean.Extension, clean.ContentType).ShouldBe(("EMF", "emf", "image/x-emf"));
        PictureSize.Of(clean).ShouldBe((100, 50));
        Encoding.Unicode.GetString(clean.Bytes).ShouldNotContain("Quux");
        KindsIn(clean.Bytes).ShouldBe([1u, AMetafile.Rectangle, AMetafile.Font, AMetafile.Rectangle, 14u]);
        BitConverter.ToInt32(clean.Bytes, 48).ShouldBe(clean.Bytes.Length);
        BitConverter.ToInt32(clean.Bytes, 52).ShouldBe(5);
    }

    [Fact]
    public void A_windows_metafile_loses_its_words_and_keeps_its_shapes()
    {
        byte[] name = [.. Encoding.Latin1.GetBytes("Quux Sans"), 0];
        var noted = AMetafile.Windows((0x041B, new byte[8]), (0x0A32, "Quux"u8.ToArray()), (0x0626, "Quux"u8.ToArray()), (0x02FB, [.. new byte[18], .. name]), (0x0521, "Quux"u8.ToArray()));

        var clean = Picture.Clean(noted).ShouldNotBeNull();

        clean.Kind.ShouldBe("WMF");
        clean.Bytes.ShouldBe(AMetafile.Windows((0x041B, new byte[8]), (0x02FB, new byte[18 + name.Length])).Select((value, place) => place is >= 12 and < 16 ? clean.Bytes[place] : value));
        BitConverter.ToInt32(clean.Bytes, 12).ShouldBe((6 + 18 + name.Length) / 2);
    }

    [Fact]
    public void A_vector_picture_of_words_alone_is_not_kept()
    {
        Picture.Clean(AMetafile.Enhanced("", (AMetafile.Text, AMetafile.Wide("Quux")))).ShouldBeNull();
        Picture.Clean(AMetafile.Windows((0x0A32, "Quux"u8.ToArray()))).ShouldBeNull();
    }

    [Fact]
    public void An_unknown_record_of_a_windows_metafile_ends_the_attempt() => Picture.Clean(AMetafile.Windows((0x041B, new byte[8]), (0x7777, new byte[8]))).ShouldBeNull();

    [Fact]
    public void The_verifier_tells_a_vector_picture_with_words_from_one_without()
    {
        var enhanced = AMetafile.Enhanced("", Shape, (AMetafile.Text, AMetafile.Wide("Quux")));
        var windows = AMetafile.Windows((0x041B, new byte[8]), (0x0521, "Quux"u8.ToArray()));

        new[] { enhanced, windows, AMetafile.Enhanced("Quux", Shape), [.. Picture.Clean(enhanced)!.Bytes, .. "Quux"u8] }.ShouldAllBe(picture => !PictureNotes.IsPictureWithout(picture));
        new[] { enhanced, windows }.ShouldAllBe(picture => PictureNotes.IsPictureWithout(Picture.Clean(picture)!.Bytes));
    }

    [Fact]
    public void No_bytes_bring_a_cleaner_down()
    {
        var head = AMetafile.Enhanced("", Shape)[..108];

        Gen.Byte.Array[0, 200].Sample(bytes =>
        {
            Picture.Clean([.. head, .. bytes]);
            Picture.Clean([1, 0, 9, 0, .. new byte[14], .. bytes]);
            Picture.Clean([.. "BM"u8, .. new byte[12], 40, .. new byte[40], .. bytes]);
            PictureNotes.IsPictureWithout([.. head[..88], .. bytes]);
            PictureNotes.IsPictureWithout([1, 0, 9, 0, .. new byte[14], .. bytes]);
        });
    }

    private static List<uint> KindsIn(byte[] picture)
    {
        var kinds = new List<uint>();

        for (var position = 0; position < picture.Length; position += BitConverter.ToInt32(picture, position + 4))
        {
            kinds.Add(BitConverter.ToUInt32(picture, position));
        }

        return kinds;
    }
}
