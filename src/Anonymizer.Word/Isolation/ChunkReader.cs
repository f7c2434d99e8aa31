using System.Buffers.Binary;

namespace Anonymizer.Word.Isolation;

/// <summary>Reads the chunks of one message as one stream, and not a byte beyond it. The stream below stays open.</summary>
internal sealed class ChunkReader(Stream stream) : Stream
{
    /// <summary>A file of the largest size as base64, with room for its texts: whoever says more lies.</summary>
    private const long MaximumLength = 1L << 28;

    private readonly byte[] header = new byte[sizeof(int)];
    private long total;
    private int left;
    private bool isEnded;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (left == 0 && !isEnded)
        {
            await BeginAsync(cancellationToken);
        }

        if (isEnded)
        {
            return 0;
        }

        var read = await stream.ReadAsync(buffer[..Math.Min(buffer.Length, left)], cancellationToken);
        left -= read;

        return read > 0 || buffer.IsEmpty ? read : throw new EndOfStreamException();
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        await stream.ReadExactlyAsync(header, cancellationToken);
        left = BinaryPrimitives.ReadInt32LittleEndian(header);
        total += left;
        isEnded = left == 0;

        if (left < 0 || total > MaximumLength)
        {
            throw new InvalidDataException("The message is too long.");
        }
    }
}
