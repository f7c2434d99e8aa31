using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Anonymizer.Ner.Models;

/// <summary>A named array of numbers.</summary>
/// <param name="Shape">Its dimensions; their product is the number of values.</param>
public sealed record Weights(IReadOnlyList<int> Shape, float[] Values);

/// <summary>Reads and writes weights in the safetensors format: 8 bytes header length, a JSON header, then the raw numbers.</summary>
/// <remarks>Reads F32, F16 and BF16 (other kinds, such as position indexes, are left out); writes F16. Format: github.com/huggingface/safetensors.</remarks>
public static class SafetensorsFile
{
    private const long HeaderLimit = 16 << 20;

    private sealed record Entry(string DType, int[] Shape, long Start, long End);

    public static IReadOnlyDictionary<string, Weights> Read(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);

        if (file.Length < 8 || BinaryPrimitives.ReadInt64LittleEndian(file) is var length && (length is < 2 or > HeaderLimit || length + 8 > file.Length))
        {
            throw new InvalidDataException("Not a safetensors file: its header does not fit.");
        }

        var entries = EntriesOf(file.AsMemory(8, (int)length));

        return entries
            .Where(pair => pair.Value.DType is "F32" or "F16" or "BF16")
            .ToDictionary(pair => pair.Key, pair => new Weights(pair.Value.Shape, Values(file, 8 + length, pair.Value)), StringComparer.Ordinal);
    }

    /// <summary>Writes the values as half-precision numbers, names in ordinal order: the same weights give the same bytes.</summary>
    public static byte[] Write(IReadOnlyDictionary<string, Weights> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);

        var ordered = weights.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        var header = Header(ordered);
        var file = new byte[8 + header.Length + ordered.Sum(pair => 2L * pair.Value.Values.Length)];
        BinaryPrimitives.WriteInt64LittleEndian(file, header.Length);
        header.CopyTo(file, 8);
        var halves = MemoryMarshal.Cast<byte, Half>(file.AsSpan(8 + header.Length));

        foreach (var (_, tensor) in ordered)
        {
            System.Numerics.Tensors.TensorPrimitives.ConvertToHalf(tensor.Values, halves);
            halves = halves[tensor.Values.Length..];
        }

        return file;
    }

    private static byte[] Header(IEnumerable<KeyValuePair<string, Weights>> ordered)
    {
        var entries = new Dictionary<string, object>();
        var offset = 0L;

        foreach (var (name, tensor) in ordered)
        {
            var end = offset + (2L * tensor.Values.Length);
            entries[name] = new { dtype = "F16", shape = tensor.Shape, data_offsets = new[] { offset, end } };
            offset = end;
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(entries);

        return [.. json, .. Enumerable.Repeat((byte)' ', (8 - (json.Length % 8)) % 8)];
    }

    private static Dictionary<string, Entry> EntriesOf(ReadOnlyMemory<byte> header)
    {
        try
        {
            using var json = JsonDocument.Parse(header);

            return json.RootElement.EnumerateObject()
                .Where(property => property.Name != "__metadata__")
                .ToDictionary(property => property.Name, property => EntryOf(property.Value), StringComparer.Ordinal);
        }
        catch (Exception problem) when (
            problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or IndexOutOfRangeException)
        {
            throw new InvalidDataException("Damaged safetensors file: its header cannot be read.");
        }
    }

    private static Entry EntryOf(JsonElement entry)
    {
        var offsets = entry.GetProperty("data_offsets");

        return new Entry(
            entry.GetProperty("dtype").GetString() ?? "",
            [.. entry.GetProperty("shape").EnumerateArray().Select(dimension => dimension.GetInt32())],
            offsets[0].GetInt64(),
            offsets[1].GetInt64());
    }

    private static float[] Values(byte[] file, long dataStart, Entry entry)
    {
        var width = entry.DType == "F32" ? 4 : 2;
        var count = entry.Shape.Aggregate(1L, (product, dimension) => product * dimension);

        if (entry.Start < 0 || entry.End < entry.Start || entry.End > file.Length - dataStart || count * width != entry.End - entry.Start)
        {
            throw new InvalidDataException("Damaged safetensors file: a tensor is cut or lies outside of it.");
        }

        var bytes = file.AsSpan((int)(dataStart + entry.Start), (int)(entry.End - entry.Start));
        var values = new float[count];

        switch (entry.DType)
        {
            case "F32":
                MemoryMarshal.Cast<byte, float>(bytes).CopyTo(values);
                break;
            case "F16":
                System.Numerics.Tensors.TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(bytes), values);
                break;
            default:
                Widen(MemoryMarshal.Cast<byte, ushort>(bytes), values);
                break;
        }

        return values;
    }

    /// <summary>A bfloat16 is the upper half of a single.</summary>
    private static void Widen(ReadOnlySpan<ushort> halves, float[] values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = BitConverter.UInt32BitsToSingle((uint)halves[index] << 16);
        }
    }
}
