using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Anonymizer.Core.Verification;

namespace Anonymizer.Word.Verification;

/// <summary>Records that lie in a zip file though its directory does not list them: deleted, or hidden on purpose.</summary>
internal static class UnlistedRecords
{
    private const int HeaderLength = 30;
    private const ushort Deflated = 8;

    public static IEnumerable<PartCoverage> In(byte[] file, ZipArchive archive, List<TextPiece> pieces)
    {
        var listed = archive.Entries.Select(entry => entry.FullName).ToHashSet();

        for (var start = Next(file, 0); start >= 0; start = Next(file, start + 1))
        {
            if (!listed.Contains(NameAt(file, start)))
            {
                pieces.AddRange(BinaryText.Of(Content(file, start), PackageText.Container, "unlisted record"));
                yield return new PartCoverage(PackageText.Container, PartTreatment.NotInspected, "a record that the list of parts does not name");
            }
        }
    }

    private static int Next(byte[] file, int from)
    {
        var found = file.AsSpan(from).IndexOf((ReadOnlySpan<byte>)[0x50, 0x4B, 0x03, 0x04]);

        return found < 0 || from + found + HeaderLength > file.Length ? -1 : from + found;
    }

    private static int NameLength(byte[] file, int start) => BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(start + 26));

    private static string NameAt(byte[] file, int start)
    {
        var length = Math.Min(NameLength(file, start), file.Length - start - HeaderLength);

        return Encoding.UTF8.GetString(file, start + HeaderLength, length);
    }

    private static byte[] Content(byte[] file, int start)
    {
        var data = Math.Min(file.Length, start + HeaderLength + NameLength(file, start) + BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(start + 28)));

        if (BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(start + 8)) != Deflated)
        {
            return [];
        }

        try
        {
            using var inflater = new DeflateStream(new MemoryStream(file, data, file.Length - data, writable: false), CompressionMode.Decompress);
            var buffer = new byte[1024 * 1024];

            return buffer[..inflater.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }
}
