using System.Text.Json;

namespace Anonymizer.Word.Isolation;

/// <summary>Messages between parent and child: JSON in UTF-8, in chunks that each follow their length (four bytes, little-endian); a length of 0 ends a message.</summary>
/// <remarks>In chunks, so that neither side holds a whole message in bytes beside the message itself.</remarks>
internal static class Frames
{
    public static async Task WriteAsync<T>(Stream stream, T message, CancellationToken cancellationToken)
    {
        await using var chunks = new ChunkWriter(stream);
        await JsonSerializer.SerializeAsync(chunks, message, cancellationToken: cancellationToken);
        await chunks.EndAsync(cancellationToken);
    }

    /// <returns>The next message; null if the stream ended, broke off or holds something else.</returns>
    public static async Task<T?> ReadAsync<T>(Stream stream, CancellationToken cancellationToken)
        where T : class
    {
        await using var chunks = new ChunkReader(stream);

        try
        {
            return await JsonSerializer.DeserializeAsync<T>(chunks, cancellationToken: cancellationToken);
        }
        catch (Exception exception) when (exception is JsonException or EndOfStreamException or InvalidDataException)
        {
            return null;
        }
    }
}
