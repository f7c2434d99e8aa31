using Anonymizer.Core;
using Anonymizer.Core.Text;
using Anonymizer.Core.Text.Looks;
using Anonymizer.Core.Unread;
using Anonymizer.Core.Verification;

namespace Anonymizer.Word.Isolation;

/// <summary>What a child answers, as JSON on its standard output: a refusal, a text, or a report with or without a file.</summary>
internal sealed record WordAnswer
{
    public string? ErrorCode { get; init; }

    public string? ErrorMessage { get; init; }

    /// <summary>The text, in pieces.</summary>
    public IReadOnlyList<string>? Text { get; init; }

    public IReadOnlyList<TextSegment>? Segments { get; init; }

    public IReadOnlyList<ParagraphLook>? Looks { get; init; }

    public IReadOnlyList<PartCoverage> Parts { get; init; } = [];

    public IReadOnlyList<Leak> Leaks { get; init; } = [];

    public int Replaced { get; init; }

    public IReadOnlyList<UnreadPicture> Pictures { get; init; } = [];

    public IReadOnlyList<PictureFile> PictureFiles { get; init; } = [];

    /// <summary>The file, in pieces.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>>? File { get; init; }

    public static WordAnswer Of(DomainException refusal) => new() { ErrorCode = refusal.Code, ErrorMessage = refusal.Message };

    public static WordAnswer Of(byte[] file) => new() { File = Pieces.Of(file) };

    public static WordAnswer Of(WordDocument document) =>
        new() { Text = Pieces.Of(document.Text.Value), Segments = document.Text.Segments, Looks = document.Text.Looks, Parts = document.Coverage.Parts };

    public static WordAnswer Of(ReleaseReport report, byte[]? file) =>
        new() { Parts = report.Coverage.Parts, Leaks = report.Leaks, Replaced = report.Replaced, Pictures = report.Pictures, File = file is null ? null : Pieces.Of(file) };

    public WordDocument ToDocument() => new(new VerdictText(string.Concat(Text ?? []), Segments ?? [], Looks ?? []), new Coverage(Parts));

    public byte[]? ToFile() => File is null ? null : Pieces.Join(File);

    public ReleaseReport ToReport() => new(new Coverage(Parts), Leaks, Replaced) { Pictures = Pictures };

    public override string ToString() => $"WordAnswer({ErrorCode ?? "ok"})";
}
