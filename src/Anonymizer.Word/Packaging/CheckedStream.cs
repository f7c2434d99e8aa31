namespace Anonymizer.Word.Packaging;

/// <summary>Unpacks an entry and holds what comes out against the size and the checksum that the directory states.</summary>
internal sealed class CheckedStream(Stream unpacked, ZipEntry entry) : Stream
{
    private readonly Crc32 checksum = new();
    private long length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => length;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = ReadPacked(buffer);
        length += read;
        checksum.Add(buffer[..read]);

        if (length > entry.Size || (read == 0 && buffer.Length > 0 && length < entry.Size))
        {
            throw Refusal.Damaged("a part has another size than the list of parts says");
        }

        return read > 0 || buffer.Length == 0 || checksum.Value == entry.Checksum ? read : throw Refusal.Damaged("the checksum of a part is wrong");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }

    private int ReadPacked(Span<byte> buffer)
    {
        try
        {
            return unpacked.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw Refusal.Damaged("a part cannot be unpacked");
        }
    }
}
