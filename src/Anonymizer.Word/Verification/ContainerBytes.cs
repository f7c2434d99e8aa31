using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Anonymizer.Core.Verification;

namespace Anonymizer.Word.Verification;

/// <summary>What lies in a zip file outside of its parts' packed data: headers, extra fields, comments, and records or bytes that its directory does not list.</summary>
/// <remarks>Format: PKWARE APPNOTE 6.3. A directory that cannot be followed hides nothing: then all bytes count as outside.</remarks>
internal sealed class ContainerBytes
{
    private const uint EndSignature = 0x06054b50;
    private const uint EntrySignature = 0x02014b50;
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int LocalLength = 30;
    private readonly byte[] file;
    private readonly List<(int Start, int End)> packed = [];
    private readonly List<(int Start, int End)> knownNames = [];

    private ContainerBytes(byte[] file)
    {
        this.file = file;
        FindPacked();
    }

    /// <summary>The pieces outside, and the parts that nobody lists.</summary>
    public static IEnumerable<PartCoverage> Read(byte[] file, ZipArchive archive, Action<TextPiece> found)
    {
        var container = new ContainerBytes(file);
        var outside = container.Without(container.packed);
        var isWhole = PackedText.AddTo(found, container.Without([.. container.packed, .. container.knownNames]), PackageText.Container, "container bytes", depth: 0);

        return isWhole && !HasUnlisted(outside, archive.Entries.Select(entry => entry.FullName).ToHashSet())
            ? []
            : [new PartCoverage(PackageText.Container, PartTreatment.NotInspected, "a record that the list of parts does not name")];
    }

    private byte[] Without(IEnumerable<(int Start, int End)> ranges)
    {
        using var outside = new MemoryStream();
        var position = 0;

        foreach (var (start, end) in ranges.Order())
        {
            outside.Write(file.AsSpan(position, Math.Max(0, start - position)));
            position = Math.Max(position, end);
        }

        outside.Write(file.AsSpan(position));

        return Parted(outside.ToArray());
    }

    /// <summary>A line feed before each record: its signature are two letters, which must not become the end of what stands before them.</summary>
    private static byte[] Parted(byte[] records)
    {
        using var parted = new MemoryStream(records.Length);

        for (var index = 0; index < records.Length; index++)
        {
            if (records.AsSpan(index).StartsWith("PK"u8))
            {
                parted.WriteByte((byte)'\n');
            }

            parted.WriteByte(records[index]);
        }

        return parted.ToArray();
    }

    private void FindPacked()
    {
        var end = file.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0x50, 0x4B, 0x05, 0x06]);

        if (end < 0 || end + EndLength > file.Length || BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(end)) != EndSignature)
        {
            return;
        }

        for (long position = Integer(end + 16); position + EntryLength <= file.Length && Integer(position) == EntrySignature;)
        {
            AddName(position + EntryLength, Short(position + 28));
            AddPacked(Integer(position + 42), Integer(position + 20));
            position += EntryLength + Short(position + 28) + Short(position + 30) + Short(position + 32);
        }
    }

    private void AddPacked(long local, long length)
    {
        var start = local + LocalLength > file.Length ? file.Length : local + LocalLength + Short(local + 26) + Short(local + 28);

        if (start + length <= file.Length)
        {
            packed.Add(((int)start, (int)(start + length)));
        }

        if (start < file.Length)
        {
            AddName(local + LocalLength, Short(local + 26));
        }
    }

    /// <summary>A name that every Word file may have is no text; any other one is searched with the rest.</summary>
    private void AddName(long start, int length)
    {
        if (start + length <= file.Length && FormatParts.IsKnown(Encoding.UTF8.GetString(file, (int)start, length)))
        {
            knownNames.Add(((int)start, (int)start + length));
        }
    }

    private uint Integer(long position) => BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan((int)position));

    private ushort Short(long position) => BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan((int)position));

    private static bool HasUnlisted(byte[] outside, HashSet<string> listed)
    {
        for (var start = 0; outside.AsSpan(start).IndexOf((ReadOnlySpan<byte>)[0x50, 0x4B, 0x03, 0x04]) is >= 0 and var found; start++)
        {
            start += found;
            var room = outside.AsSpan(Math.Min(start + LocalLength, outside.Length));
            var length = room.IsEmpty ? 0 : BinaryPrimitives.ReadUInt16LittleEndian(outside.AsSpan(start + 26));

            if (!listed.Contains(Encoding.UTF8.GetString(room[..Math.Min(length, room.Length)])))
            {
                return true;
            }
        }

        return false;
    }
}
