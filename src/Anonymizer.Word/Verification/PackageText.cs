using System.IO.Compression;
using Anonymizer.Core;
using Anonymizer.Core.Verification;

namespace Anonymizer.Word.Verification;

/// <summary>All that a file holds, read as raw XML and bytes, without any code of the reader or the redactor.</summary>
/// <remarks>The reader's blind spots must not be the verifier's: this one knows nothing of what a Word part means, and reads everything.</remarks>
internal static class PackageText
{
    public const string Container = "(container)";

    /// <summary>How often a file may be packed in another; what is deeper was not inspected.</summary>
    private const int DeepestNesting = 3;

    private static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    /// <summary>Reads a file part by part, and the Word files inside of it.</summary>
    /// <param name="file">The .docx.</param>
    /// <param name="settings">What the files inside must keep to.</param>
    /// <param name="found">Takes each piece as it is read; none is kept.</param>
    /// <returns>Every entry of the container; what is neither XML nor a picture without notes nor a Word file is not inspected.</returns>
    public static Coverage Read(byte[] file, WordSettings settings, Action<TextPiece> found) => new([.. ReadFile(file, folder: string.Empty, settings, found, depth: 0)]);

    private static List<PartCoverage> ReadFile(byte[] file, string folder, WordSettings settings, Action<TextPiece> found, int depth)
    {
        var coverage = new List<PartCoverage>();
        using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        found(new TextPiece(folder + Container, "comment", archive.Comment, TextPieceKind.Value));

        foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            if (!FormatParts.IsKnown(entry.FullName))
            {
                found(new TextPiece(folder + Container, "part name", entry.FullName, TextPieceKind.Value));
            }

            found(new TextPiece(folder + Container, "entry comment", entry.Comment, TextPieceKind.Value));
            coverage.AddRange(ReadEntry(entry, folder, settings, found, depth));
        }

        coverage.AddRange(ContainerBytes.Read(file, archive, found));

        return coverage;
    }

    private static IEnumerable<PartCoverage> ReadEntry(ZipArchiveEntry entry, string folder, WordSettings settings, Action<TextPiece> found, int depth)
    {
        var name = folder + entry.FullName;

        return Path.GetExtension(entry.FullName).ToUpperInvariant() is ".EMF" or ".WMF" && entry.Length > PackageGuard.MaximumVector
            ? [new PartCoverage(name, PartTreatment.NotInspected, "a large vector picture")]
            : ReadXml(entry, name, found) is { } read ? [read]
            : ReadBytes(entry, name, settings, found, depth);
    }

    private static PartCoverage? ReadXml(ZipArchiveEntry entry, string name, Action<TextPiece> found)
    {
        using var stream = entry.Open();

        if (!XmlText.TryRead(stream, name, depth: 0, out var read))
        {
            return null;
        }

        read.Pieces.ToList().ForEach(found);

        return read.IsWhole
            ? new PartCoverage(name, PartTreatment.Read, "text, attributes and notes")
            : new PartCoverage(name, PartTreatment.NotInspected, "more is packed in it than was looked into");
    }

    private static IEnumerable<PartCoverage> ReadBytes(ZipArchiveEntry entry, string name, WordSettings settings, Action<TextPiece> found, int depth)
    {
        var bytes = new byte[entry.Length];

        using (var stream = entry.Open())
        {
            stream.ReadExactly(bytes);
        }

        if (PictureNotes.IsPictureWithout(bytes))
        {
            BinaryText.AddTo(found, bytes, name, "bytes");
            return [new PartCoverage(name, PartTreatment.Kept, "picture without notes; what is drawn in it was not read")];
        }

        if (depth < DeepestNesting && bytes.AsSpan().StartsWith(Zip) && IsSafe(bytes, settings))
        {
            return ReadFile(bytes, name + "/", settings, found, depth + 1).Prepend(new PartCoverage(name, PartTreatment.Read, "a Word file; its parts follow"));
        }

        PackedText.AddTo(found, bytes, name, "bytes", depth: 0);

        return [new PartCoverage(name, PartTreatment.NotInspected, "neither XML nor a plain picture nor a Word file")];
    }

    private static bool IsSafe(byte[] bytes, WordSettings settings)
    {
        try
        {
            PackageGuard.Check(bytes, settings);
            return true;
        }
        catch (DomainException)
        {
            return false;
        }
    }
}
