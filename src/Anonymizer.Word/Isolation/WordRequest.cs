using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;
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
internal sealed record WordRequest(WordOperation Operation, byte[] File, IReadOnlyList<WireReplacement> Replacements, ReleaseTerms Terms, UnreadRules Rules)
{
    public WordSettings Settings { get; init; } = WordSettings.Default;

    /// <summary>What a file to be opened is.</summary>
    public FileKind Kind { get; init; }

    public static WordRequest Open(byte[] file, FileKind kind) => Of(WordOperation.Open, file) with { Kind = kind };

    public static WordRequest Read(byte[] file) => Of(WordOperation.Read, file);

    public static WordRequest ListPictures(byte[] file) => Of(WordOperation.ListPictures, file);

    public static WordRequest Release(byte[] file, IEnumerable<Replacement> replacements, ReleaseTerms terms, UnreadRules rules) =>
        new(WordOperation.Release, file, [.. replacements.Select(WireReplacement.Of)], terms, rules);

    public static WordRequest Verify(byte[] file, ReleaseTerms terms) => Of(WordOperation.Verify, file) with { Terms = terms };

    private static WordRequest Of(WordOperation operation, byte[] file) => new(operation, file, [], new ReleaseTerms([], []), UnreadRules.Default);

    public override string ToString() => $"WordRequest({Operation}, {File.Length} bytes)";
}

/// <summary>A replacement as plain values.</summary>
internal sealed record WireReplacement(int Start, int End, string Text, int EntityId, ReplacementStyle Style)
{
    public static WireReplacement Of(Replacement replacement) =>
        new(replacement.Span.Start, replacement.Span.End, replacement.Text, replacement.EntityId, replacement.Style);

    public Replacement ToReplacement() => new(new TextSpan(Start, End), Text, EntityId, Style);

    public override string ToString() => $"WireReplacement({Start}, {End})";
}
