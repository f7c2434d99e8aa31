using System.Buffers.Binary;
using System.Text.Json;

namespace Anonymizer.Word.Isolation;

/// <summary>Messages between parent and child: four bytes of length, little-endian, then JSON in UTF-8.</summary>
internal static class Frames
{
    /// <summary>A file of the largest size as base64, with room for its texts: whoever says more lies.</summary>
    private const int MaximumLength = 1 << 28;

    public static async Task WriteAsync<T>(Stream stream, T message, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(message);
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, json.Length);
        await stream.WriteAsync(length, cancellationToken);
        await stream.WriteAsync(json, cancellationToken);
        await stream.FlushAsync(cancellationToken);
    }

    /// <returns>The next message; null if the stream ended, broke off or holds something else.</returns>
    public static async Task<T?> ReadAsync<T>(Stream stream, CancellationToken cancellationToken)
        where T : class
    {
        var head = new byte[sizeof(int)];

        var isWhole = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken) == head.Length;
        var length = BinaryPrimitives.ReadInt32LittleEndian(head);

        if (!isWhole || length is <= 0 or > MaximumLength)
        {
            return null;
        }

        var json = new byte[length];

        return await stream.ReadAtLeastAsync(json, length, throwOnEndOfStream: false, cancellationToken) == length ? Parse<T>(json) : null;
    }

    private static T? Parse<T>(byte[] json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
