using System.IO.Compression;
using System.Runtime.CompilerServices;
using Anonymizer.Core;
using Anonymizer.Core.Intake;
using Anonymizer.Web.Platform;
using Anonymizer.Word.Intake;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Web.Verdicts.Intake;

/// <summary>Takes the verdicts of a zip in, one by one. Nothing of it is written to disk by its name.</summary>
public sealed class ArchiveIntake(FileIntake files)
{
    /// <summary>The largest zip that is taken.</summary>
    public const long Largest = 500L * 1024 * 1024;

    /// <param name="zip">Can be read and sought.</param>
    /// <param name="request">What is asked for each file of it.</param>
    /// <param name="actor">Who sends it.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <returns>A result for each file, in the zip's order, as soon as it is known.</returns>
    /// <exception cref="DomainException">archive.damaged and what <see cref="ArchivePlan"/> refuses the whole zip for.</exception>
    public async IAsyncEnumerable<IntakeResult> TakeAsync(Stream zip, Func<byte[], string, UploadVerdict> request, Actor actor, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var archive = Open(zip);
        var entries = archive.Entries;
        var limits = ArchiveLimits.Default;

        foreach (var planned in ArchivePlan.Of([.. entries.Select(EntryOf)], limits, FileKinds.IsKnown))
        {
            cancellationToken.ThrowIfCancellationRequested();

            yield return planned.Refusal is { } refusal
                ? new IntakeResult(planned.Name, null, ArchiveWords.Code(refusal), ArchiveWords.Of(refusal))
                : await TakeAsync(entries[planned.Index], planned.Name, request, actor, cancellationToken);
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

    private async Task<IntakeResult> TakeAsync(ZipArchiveEntry entry, string name, Func<byte[], string, UploadVerdict> request, Actor actor, CancellationToken cancellationToken)
    {
        try
        {
            return await files.TakeAsync(await UnpackAsync(entry, cancellationToken), name, request, actor, cancellationToken);
        }
        catch (InvalidDataException)
        {
            return new IntakeResult(name, null, "archive.damaged", "The file in the zip is damaged. Pack it anew.");
        }
    }

    /// <summary>What a zip announces need not be true: reading stops where the file should have ended, and the checksum tells whether that was all.</summary>
    private static async Task<byte[]> UnpackAsync(ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        var bytes = new byte[entry.Length];
        await using var stream = await entry.OpenAsync(cancellationToken);
        var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);

        return read == bytes.Length && Crc32.Of(bytes) == entry.Crc32
            ? bytes
            : throw new InvalidDataException("The entry is not what the zip says.");
    }
}
