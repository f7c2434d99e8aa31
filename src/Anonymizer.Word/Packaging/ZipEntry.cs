namespace Anonymizer.Word.Packaging;

/// <summary>One entry of a zip file's directory. Sizes in bytes.</summary>
internal sealed record ZipEntry(string Name, ushort Flags, ushort Method, uint Checksum, long PackedSize, long Size, long Offset)
{
    private const ushort EncryptedFlag = 1;

    public bool IsEncrypted => (Flags & EncryptedFlag) != 0;

    public bool IsFolder => Name.EndsWith('/');
}
