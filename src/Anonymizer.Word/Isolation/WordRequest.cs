using Anonymizer.Core.Substitution;
using Anonymizer.Core.Unread;
using Anonymizer.Core.Verification;
using Anonymizer.Word.Intake;

namespace Anonymizer.Word.Isolation;

internal enum WordOperation
{
    Read,
    ListPictures,
    Release,
    Verify,
    Open,
}

/// <summary>What the parent asks of a child, as JSON on its standard input.</summary>
internal sealed record WordRequest(WordOperation Operation, IReadOnlyList<ReadOnlyMemory<byte>> File, IReadOnlyList<Replacement> Replacements, ReleaseTerms Terms, UnreadRules Rules)
{
    public WordSettings Settings { get; init; } = WordSettings.Default;

    /// <summary>What a file to be opened is.</summary>
    public FileKind Kind { get; init; }

    public static WordRequest Open(byte[] file, FileKind kind) => Of(WordOperation.Open, file) with { Kind = kind };

    public static WordRequest Read(byte[] file) => Of(WordOperation.Read, file);

    public static WordRequest ListPictures(byte[] file) => Of(WordOperation.ListPictures, file);

    public static WordRequest Release(byte[] file, IReadOnlyList<Replacement> replacements, ReleaseTerms terms, UnreadRules rules) =>
        new(WordOperation.Release, Pieces.Of(file), replacements, terms, rules);

    public static WordRequest Verify(byte[] file, ReleaseTerms terms) => Of(WordOperation.Verify, file) with { Terms = terms };

    private static WordRequest Of(WordOperation operation, byte[] file) => new(operation, Pieces.Of(file), [], new ReleaseTerms([], []), UnreadRules.Default);

    public override string ToString() => $"WordRequest({Operation}, {File.Sum(piece => piece.Length)} bytes)";
}
