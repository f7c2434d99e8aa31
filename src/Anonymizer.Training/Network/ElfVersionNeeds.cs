using System.Buffers.Binary;
using System.Text;

namespace Anonymizer.Training.Network;

/// <summary>The version requirements of a 64-bit little-endian ELF library (section .gnu.version_r, type SHT_GNU_verneed).</summary>
/// <remarks>Layout: System V ABI and the Linux Standard Base, "Symbol Versioning" (Elfxx_Verneed, Elfxx_Vernaux).</remarks>
internal static class ElfVersionNeeds
{
    private const uint VersionNeed = 0x6ffffffe;
    private const ushort Weak = 2;

    /// <summary>Marks every requirement of the version weak, in place; false if there was nothing to change.</summary>
    internal static bool Weaken(Span<byte> library, string version)
    {
        var sections = Long(library, 40);
        var (size, count) = (Short(library, 58), Short(library, 60));
        var changed = false;

        for (var index = 0; index < count; index++)
        {
            var section = library[(int)(sections + (index * size))..];

            if (Int(section, 4) == VersionNeed)
            {
                var names = Long(library, (int)(sections + (Int(section, 40) * size) + 24));
                changed |= WeakenSection(library, (int)Long(section, 24), (int)Int(section, 44), (int)names, version);
            }
        }

        return changed;
    }

    private static bool WeakenSection(Span<byte> library, int need, int count, int names, string version)
    {
        var changed = false;

        for (var index = 0; index < count; index++)
        {
            var auxiliary = need + (int)Int(library, need + 8);

            for (var left = Short(library, need + 2); left > 0; left--)
            {
                changed |= WeakenEntry(library, auxiliary, names, version);
                auxiliary += (int)Int(library, auxiliary + 12);
            }

            need += (int)Int(library, need + 12);
        }

        return changed;
    }

    private static bool WeakenEntry(Span<byte> library, int auxiliary, int names, string version)
    {
        var name = library[(names + (int)Int(library, auxiliary + 8))..];
        var flags = Short(library, auxiliary + 4);

        if ((flags & Weak) != 0 || Encoding.ASCII.GetString(name[..name.IndexOf((byte)0)]) != version)
        {
            return false;
        }

        BinaryPrimitives.WriteUInt16LittleEndian(library[(auxiliary + 4)..], (ushort)(flags | Weak));

        return true;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint Int(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static long Long(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt64LittleEndian(bytes[at..]);
}
