using System.Buffers.Binary;

namespace Anonymizer.Word.Pictures;

/// <summary>The size in pixels of a clean picture, as its header says.</summary>
internal static class PictureSize
{
    public static (int Width, int Height)? Of(Picture picture) => picture.Kind switch
    {
        "PNG" when picture.Bytes.Length > 24 => (Big(picture.Bytes, 16), Big(picture.Bytes, 20)),
        "GIF" when picture.Bytes.Length > 10 => (BinaryPrimitives.ReadUInt16LittleEndian(picture.Bytes.AsSpan(6)), BinaryPrimitives.ReadUInt16LittleEndian(picture.Bytes.AsSpan(8))),
        "JPEG" => OfFrame(picture.Bytes),
        "BMP" => BmpCleaner.Size(picture.Bytes),
        "EMF" => EmfCleaner.Size(picture.Bytes),
        _ => null,
    };

    private static int Big(byte[] bytes, int place) => BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(place));

    /// <summary>The first start-of-frame segment (ITU-T T.81, B.2.2).</summary>
    private static (int Width, int Height)? OfFrame(byte[] jpeg)
    {
        for (var position = 2; position + 9 < jpeg.Length && jpeg[position] == 0xFF;)
        {
            if (jpeg[position + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(position + 7)), BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(position + 5)));
            }

            position += 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(position + 2));
        }

        return null;
    }
}
