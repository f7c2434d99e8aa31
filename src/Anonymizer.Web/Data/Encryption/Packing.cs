using System.IO.Compression;

namespace Anonymizer.Web.Data.Encryption;

/// <summary>Makes what is to be encrypted smaller before, for afterwards nothing can.</summary>
internal static class Packing
{
    private const int Worth = 200;

    /// <summary>Packed where that is shorter.</summary>
    public static (byte[] Bytes, bool IsPacked) Pack(byte[] bytes)
    {
        if (bytes.Length <= Worth)
        {
            return (bytes, false);
        }

        using var packed = new MemoryStream();

        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest))
        {
            deflate.Write(bytes);
        }

        var shorter = packed.ToArray(); // the stream is closed by now

        return shorter.Length < bytes.Length ? (shorter, true) : (bytes, false);
    }

    /// <exception cref="InvalidDataException">It was not packed here.</exception>
    public static byte[] Unpack(byte[] packed)
    {
        using var deflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        deflate.CopyTo(bytes);

        return bytes.ToArray();
    }
}
