using System.IO.Compression;
using Anonymizer.Core.Verification;

namespace Anonymizer.Word.Verification;

/// <summary>Reads bytes as text, and whatever is packed in them: zip records, zlib and gzip streams, and what is packed in those.</summary>
internal static class PackedText
{
    private const int DeepestNesting = 3;
    private const int MostStreams = 4096;
    private const int MostBytes = 64 * 1024 * 1024;
    private const int LocalLength = 30;

    /// <returns>False if more is packed in the bytes than was looked into.</returns>
    public static bool AddTo(Action<TextPiece> found, byte[] bytes, string part, string place, int depth)
    {
        BinaryText.AddTo(found, bytes, part, place);
        var (count, sum) = (0, 0L);

        foreach (var unpacked in Streams(bytes))
        {
            (count, sum) = (count + 1, sum + unpacked.Length);

            if (depth >= DeepestNesting || count > MostStreams || sum > MostBytes || !AddUnpacked(found, unpacked, part, place, depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AddUnpacked(Action<TextPiece> found, byte[] unpacked, string part, string place, int depth)
    {
        if (unpacked.AsSpan().IndexOf((byte)'<') < 0 || !XmlText.TryRead(new MemoryStream(unpacked, writable: false), part, depth, out var read))
        {
            return AddTo(found, unpacked, part, place + ", unpacked", depth);
        }

        read.Pieces.ToList().ForEach(found);

        return read.IsWhole;
    }

    private static IEnumerable<byte[]> Streams(byte[] bytes)
    {
        for (var start = 0; start + 4 < bytes.Length; start++)
        {
            if (Open(bytes, start) is { } stream && Inflate(stream) is { Length: > 0 } unpacked)
            {
                yield return unpacked;
            }
        }
    }

    /// <summary>RFC 1950 (zlib), RFC 1952 (gzip), and a zip record's deflated data.</summary>
    private static Stream? Open(byte[] bytes, int start) => (bytes[start], bytes[start + 1]) switch
    {
        (0x78, 0x01 or 0x5E or 0x9C or 0xDA) => new ZLibStream(From(bytes, start), CompressionMode.Decompress),
        (0x1F, 0x8B) when bytes[start + 2] == 8 => new GZipStream(From(bytes, start), CompressionMode.Decompress),
        (0x50, 0x4B) when bytes[start + 2] == 3 && bytes[start + 3] == 4 && DataStart(bytes, start) is { } data => new DeflateStream(From(bytes, data), CompressionMode.Decompress),
        _ => null,
    };

    private static MemoryStream From(byte[] bytes, int start) => new(bytes, start, bytes.Length - start, writable: false);

    private static int? DataStart(byte[] bytes, int start)
    {
        if (start + LocalLength > bytes.Length || BitConverter.ToUInt16(bytes, start + 8) != 8)
        {
            return null;
        }

        var data = start + LocalLength + BitConverter.ToUInt16(bytes, start + 26) + BitConverter.ToUInt16(bytes, start + 28);

        return data < bytes.Length ? data : null;
    }

    /// <summary>As much as unpacks: a broken end does not hide the beginning.</summary>
    private static byte[] Inflate(Stream stream)
    {
        using var unpacked = new MemoryStream();

        try
        {
            using (stream)
            {
                var buffer = new byte[4096];

                for (var read = stream.Read(buffer); read > 0 && unpacked.Length <= MostBytes; read = stream.Read(buffer))
                {
                    unpacked.Write(buffer, 0, read);
                }
            }
        }
        catch (InvalidDataException)
        {
            return unpacked.ToArray();
        }

        return unpacked.ToArray();
    }
}
