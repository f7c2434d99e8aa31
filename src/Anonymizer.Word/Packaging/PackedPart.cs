namespace Anonymizer.Word.Packaging;

/// <summary>One part as it lies in the file: unpacked anew at each reading, so that never a whole file is held unpacked.</summary>
internal sealed record PackedPart(byte[] File, ZipEntry? Entry)
{
    /// <summary>A part that nobody unpacks.</summary>
    public static PackedPart Unread { get; } = new([], Entry: null);

    /// <summary>A stream that fails if the part is not what the directory says of it.</summary>
    public Stream Open() => Entry is null ? Stream.Null : ZipDirectory.Open(File, Entry);

    public byte[] Unpack()
    {
        using var stream = Open();
        var bytes = new byte[Entry?.Size ?? 0];
        stream.ReadExactly(bytes);
        stream.CopyTo(Stream.Null);

        return bytes;
    }

    /// <summary>Goes through it to its end: is it whole?</summary>
    public void Check()
    {
        using var stream = Open();
        stream.CopyTo(Stream.Null);
    }

    public override string ToString() => $"PackedPart({Entry?.Size})";
}
