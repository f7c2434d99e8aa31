using Anonymizer.Core.Substitution;
using Anonymizer.Core.Verification;

namespace Anonymizer.Word;

/// <summary>Works in this process: for files of one's own, and inside the limited child process.</summary>
public sealed class InProcessWord : IWordEngine
{
    public Task<WordDocument> ReadAsync(byte[] file, CancellationToken cancellationToken) =>
        Task.Run(() => WordReader.Read(file), cancellationToken);

    public Task<ReleaseResult> ReleaseAsync(byte[] file, IReadOnlyList<Replacement> replacements, ReleaseTerms terms, CancellationToken cancellationToken) =>
        Task.Run(() => WordRelease.Make(file, replacements, terms), cancellationToken);

    public Task<ReleaseReport> VerifyAsync(byte[] file, ReleaseTerms terms, CancellationToken cancellationToken) =>
        Task.Run(() => WordVerifier.Verify(file, terms), cancellationToken);
}
