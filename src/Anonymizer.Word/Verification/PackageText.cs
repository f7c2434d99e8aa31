using System.IO.Compression;
using Anonymizer.Core.Verification;

namespace Anonymizer.Word.Verification;

/// <summary>All that a file holds, read as raw XML and bytes, without any code of the reader or the redactor.</summary>
/// <remarks>The reader's blind spots must not be the verifier's: this one knows nothing of what a Word part means, and reads everything.</remarks>
public sealed class PackageText
{
    internal const string Container = "(container)";

    private PackageText(IReadOnlyList<TextPiece> pieces, Coverage coverage)
    {
        Pieces = pieces;
        Coverage = coverage;
    }

    public IReadOnlyList<TextPiece> Pieces { get; }

    /// <summary>Every entry of the container; what is neither XML nor a picture without notes is not inspected.</summary>
    public Coverage Coverage { get; }

    public static PackageText Read(byte[] file)
    {
        var pieces = new List<TextPiece>();
        var coverage = new List<PartCoverage>();
        using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);

        pieces.Add(new TextPiece(Container, "comment", archive.Comment, TextPieceKind.Value));

        foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            pieces.Add(new TextPiece(Container, "part name", entry.FullName, TextPieceKind.Sentences));
            pieces.Add(new TextPiece(Container, "entry comment", entry.Comment, TextPieceKind.Value));
            coverage.Add(ReadEntry(entry, pieces));
        }

        coverage.AddRange(ContainerBytes.Read(file, archive, pieces));

        return new PackageText(pieces, new Coverage(coverage));
    }

    private static PartCoverage ReadEntry(ZipArchiveEntry entry, List<TextPiece> pieces)
    {
        if (Path.GetExtension(entry.FullName).ToUpperInvariant() is ".EMF" or ".WMF" && entry.Length > PackageGuard.MaximumVector)
        {
            return new PartCoverage(entry.FullName, PartTreatment.NotInspected, "a large vector picture");
        }

        using var stream = entry.Open();
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        var bytes = buffer.ToArray();

        if (XmlText.TryRead(bytes, entry.FullName, depth: 0, out var found))
        {
            pieces.AddRange(found.Pieces);

            return found.IsWhole
                ? new PartCoverage(entry.FullName, PartTreatment.Read, "text, attributes and notes")
                : new PartCoverage(entry.FullName, PartTreatment.NotInspected, "more is packed in it than was looked into");
        }

        if (PictureNotes.IsPictureWithout(bytes))
        {
            pieces.AddRange(BinaryText.Of(bytes, entry.FullName, "bytes"));
            return new PartCoverage(entry.FullName, PartTreatment.Kept, "picture without notes; what is drawn in it was not read");
        }

        PackedText.AddTo(pieces, bytes, entry.FullName, "bytes", depth: 0);

        return new PartCoverage(entry.FullName, PartTreatment.NotInspected, "neither XML nor a plain picture");
    }
}
