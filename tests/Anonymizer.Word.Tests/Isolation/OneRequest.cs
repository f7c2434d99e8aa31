using System.Buffers.Binary;

namespace Anonymizer.Word.Tests.Isolation;

/// <summary>A worker's input that breaks off after the first request: its child answers once and dies of the second.</summary>
internal sealed class OneRequest(Stream input) : Stream
{
    private long left;
    private bool isWhole;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (isWhole)
        {
            return End();
        }

        if (left == 0)
        {
            input.ReadExactly(buffer, offset, sizeof(int));
            left = BinaryPrimitives.ReadInt32LittleEndian(buffer.AsSpan(offset));
            isWhole = left == 0;
            return sizeof(int);
        }

        var read = input.Read(buffer, offset, (int)Math.Min(count, left));
        left -= read;

        return read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Waits for a second request before it ends, so that the parent finds the child alive.</summary>
    private int End()
    {
        input.ReadExactly(new byte[sizeof(int)]);

        return 0;
    }
}
