namespace Anonymizer.Core.Intake;

/// <summary>One entry of a zip as its directory announces it; nothing of it was unpacked yet.</summary>
/// <param name="Path">As it stands in the zip; may hold personal data.</param>
/// <param name="PackedSize">In bytes.</param>
/// <param name="Size">In bytes, as announced.</param>
/// <param name="IsEncrypted">Can it only be read with a password?</param>
public sealed record ArchiveEntry(string Path, long PackedSize, long Size, bool IsEncrypted)
{
    public override string ToString() => $"ArchiveEntry({Size})";
}
