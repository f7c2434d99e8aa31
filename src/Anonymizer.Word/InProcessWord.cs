using Anonymizer.Core;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Unread;
using Anonymizer.Core.Verification;
using Anonymizer.Word.Intake;

namespace Anonymizer.Word;

/// <summary>Works in this process: for files of one's own, and inside the limited child process.</summary>
/// <param name="settings">What the court allows.</param>
/// <param name="readPdf">Gives a PDF's text.</param>
public sealed class InProcessWord(WordSettings settings, Func<byte[], string> readPdf) : IWordEngine
{
    /// <summary>With the default settings and without PDF.</summary>
    public InProcessWord()
        : this(WordSettings.Default, _ => throw new DomainException("pdf.unsupported", "PDF files are not read here. Take the Word document."))
    {
    }

    public Task<byte[]> OpenAsync(byte[] file, string name, CancellationToken cancellationToken) =>
        Task.Run(() => WordIntake.ToWord(file, FileKinds.Of(file, name), settings, readPdf), cancellationToken);

    public Task<WordDocument> ReadAsync(byte[] file, CancellationToken cancellationToken) =>
        Task.Run(() => WordReader.Read(file, settings), cancellationToken);

    public Task<IReadOnlyList<PictureFile>> PicturesAsync(byte[] file, CancellationToken cancellationToken) =>
        Task.Run(() => WordReader.Pictures(file, settings), cancellationToken);

    public Task<ReleaseResult> ReleaseAsync(byte[] file, IReadOnlyList<Replacement> replacements, ReleaseTerms terms, UnreadRules rules, CancellationToken cancellationToken) =>
        Task.Run(() => WordRelease.Make(file, replacements, terms, rules, settings), cancellationToken);

    public Task<ReleaseReport> VerifyAsync(byte[] file, ReleaseTerms terms, CancellationToken cancellationToken) =>
        Task.Run(() => WordVerifier.Verify(file, terms, settings), cancellationToken);
}
