using System.IO.Compression;
using System.Runtime.CompilerServices;
using Anonymizer.Core;
using Anonymizer.Core.Intake;
using Anonymizer.Word.Intake;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Web.Verdicts.Intake;

/// <summary>Unpacks the verdicts of a zip, one after another, once its plan was judged.</summary>
internal static class ZipFiles
{
    /// <param name="zip">Can be read and sought.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <exception cref="DomainException">archive.damaged and what <see cref="ArchivePlan"/> refuses the whole zip for.</exception>
    public static async IAsyncEnumerable<ZipFile> UnpackAsync(Stream zip, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var archive = Open(zip);
        var entries = archive.Entries;

        foreach (var planned in ArchivePlan.Of([.. entries.Select(EntryOf)], ArchiveLimits.Default, FileKinds.IsKnown))
        {
            cancellationToken.ThrowIfCancellationRequested();

            yield return planned.Refusal is { } refusal
                ? new ZipFile(planned.Name, null, ArchiveWords.Code(refusal), ArchiveWords.Of(refusal))
                : await UnpackAsync(entries[planned.Index], planned.Name, cancellationToken);
        }
    }

    private static ArchiveEntry EntryOf(ZipArchiveEntry entry) => new(entry.FullName, entry.CompressedLength, entry.Length, entry.IsEncrypted);

    private static ZipArchive Open(Stream zip)
    {
        try
        {
            var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            _ = archive.Entries.Count; // reads the directory

            return archive;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or ArgumentException)
        {
            throw new DomainException("archive.damaged", "The zip cannot be read: it is damaged or no zip. Pack the verdicts anew.");
        }
    }

    private static async Task<ZipFile> UnpackAsync(ZipArchiveEntry entry, string name, CancellationToken cancellationToken)
    {
        try
        {
            return new ZipFile(name, await ReadAsync(entry, cancellationToken));
        }
        catch (InvalidDataException)
        {
            return new ZipFile(name, null, "archive.damaged", "The file in the zip is damaged. Pack it anew.");
        }
    }

    /// <summary>What a zip announces need not be true: reading stops where the file should have ended, and the checksum tells whether that was all.</summary>
    private static async Task<byte[]> ReadAsync(ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        var bytes = new byte[entry.Length];
        await using var stream = await entry.OpenAsync(cancellationToken);
        var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);

        return read == bytes.Length && Crc32.Of(bytes) == entry.Crc32
            ? bytes
            : throw new InvalidDataException("The entry is not what the zip says.");
    }
}

/// <summary>A file of a zip, or why it is left out.</summary>
/// <param name="Name">Without the folders; personal data.</param>
/// <param name="Bytes">What is in it, or null.</param>
/// <param name="Code">Why not, as a stable code, or null.</param>
/// <param name="Message">The same for people, or null.</param>
internal sealed record ZipFile(string Name, byte[]? Bytes, string? Code = null, string? Message = null)
{
    public override string ToString() => $"ZipFile({Code})";
}
