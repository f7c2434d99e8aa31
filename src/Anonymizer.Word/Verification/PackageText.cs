using System.IO.Compression;
using Anonymizer.Core.Verification;

namespace Anonymizer.Word.Verification;

/// <summary>All that a file holds, read as raw XML and bytes, without any code of the reader or the redactor.</summary>
/// <remarks>The reader's blind spots must not be the verifier's: this one knows nothing of what a Word part means, and reads everything.</remarks>
internal static class PackageText
{
    public const string Container = "(container)";

    /// <summary>Reads a file part by part.</summary>
    /// <param name="file">The .docx.</param>
    /// <param name="found">Takes each piece as it is read; none is kept.</param>
    /// <returns>Every entry of the container; what is neither XML nor a picture without notes is not inspected.</returns>
    public static Coverage Read(byte[] file, Action<TextPiece> found)
    {
        var coverage = new List<PartCoverage>();
        using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        found(new TextPiece(Container, "comment", archive.Comment, TextPieceKind.Value));

        foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            if (!FormatParts.IsKnown(entry.FullName))
            {
                found(new TextPiece(Container, "part name", entry.FullName, TextPieceKind.Value));
            }

            found(new TextPiece(Container, "entry comment", entry.Comment, TextPieceKind.Value));
            coverage.Add(ReadEntry(entry, found));
        }

        coverage.AddRange(ContainerBytes.Read(file, archive, found));

        return new Coverage(coverage);
    }

    private static PartCoverage ReadEntry(ZipArchiveEntry entry, Action<TextPiece> found)
    {
        if (Path.GetExtension(entry.FullName).ToUpperInvariant() is ".EMF" or ".WMF" && entry.Length > PackageGuard.MaximumVector)
        {
            return new PartCoverage(entry.FullName, PartTreatment.NotInspected, "a large vector picture");
        }

        return ReadXml(entry, found) ?? ReadBytes(entry, found);
    }

    private static PartCoverage? ReadXml(ZipArchiveEntry entry, Action<TextPiece> found)
    {
        using var stream = entry.Open();

        if (!XmlText.TryRead(stream, entry.FullName, depth: 0, out var read))
        {
            return null;
        }

        read.Pieces.ToList().ForEach(found);

        return read.IsWhole
            ? new PartCoverage(entry.FullName, PartTreatment.Read, "text, attributes and notes")
            : new PartCoverage(entry.FullName, PartTreatment.NotInspected, "more is packed in it than was looked into");
    }

    private static PartCoverage ReadBytes(ZipArchiveEntry entry, Action<TextPiece> found)
    {
        var bytes = new byte[entry.Length];

        using (var stream = entry.Open())
        {
            stream.ReadExactly(bytes);
        }

        if (PictureNotes.IsPictureWithout(bytes))
        {
            BinaryText.AddTo(found, bytes, entry.FullName, "bytes");
            return new PartCoverage(entry.FullName, PartTreatment.Kept, "picture without notes; what is drawn in it was not read");
        }

        PackedText.AddTo(found, bytes, entry.FullName, "bytes", depth: 0);

        return new PartCoverage(entry.FullName, PartTreatment.NotInspected, "neither XML nor a plain picture");
    }
}
