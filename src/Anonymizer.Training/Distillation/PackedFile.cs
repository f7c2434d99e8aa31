using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Anonymizer.Training.Distillation;

/// <summary>An array of numbers as it lies in memory, little-endian, packed by gzip: what any program reads with one call.</summary>
internal static class PackedFile
{
    internal static void Write<T>(string folder, string name, IEnumerable<T> values)
        where T : struct
    {
        using var file = new GZipStream(File.Create(Path.Combine(folder, name + ".gz")), CompressionLevel.SmallestSize);
        file.Write(MemoryMarshal.AsBytes(values.ToArray().AsSpan()));
    }
}
