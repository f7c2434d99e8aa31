using Anonymizer.Core;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Unread;
using Anonymizer.Core.Verification;

namespace Anonymizer.Word;

/// <summary>Reads, redacts and verifies Word files; in this process or in one of its own. Safe for parallel calls.</summary>
public interface IWordEngine
{
    /// <summary>Makes of a file that came in the .docx that all other calls take: the same bytes for a Word file, a conversion of .doc, .odt, .rtf, .pdf or .txt.</summary>
    /// <param name="file">The bytes as they came.</param>
    /// <param name="name">Its name or only the ending: it tells a plain text.</param>
    /// <param name="cancellationToken">Stops the conversion.</param>
    /// <exception cref="DomainException">The file cannot be converted: convert.*, pdf.*, text.*, word.timeout.</exception>
    Task<byte[]> OpenAsync(byte[] file, string name, CancellationToken cancellationToken);

    /// <exception cref="DomainException">The file cannot be taken; codes as in <see cref="PackageGuard.Check"/>, and word.timeout.</exception>
    Task<WordDocument> ReadAsync(byte[] file, CancellationToken cancellationToken);

    /// <summary>The pictures that the document shows, for a reviewer who decides of each.</summary>
    /// <exception cref="DomainException">The file cannot be taken.</exception>
    Task<IReadOnlyList<PictureFile>> PicturesAsync(byte[] file, CancellationToken cancellationToken);

    /// <summary>Redacts and verifies: a file comes back only if nothing leaks and all was inspected.</summary>
    /// <exception cref="DomainException">The file cannot be taken.</exception>
    Task<ReleaseResult> ReleaseAsync(byte[] file, IReadOnlyList<Replacement> replacements, ReleaseTerms terms, UnreadRules rules, CancellationToken cancellationToken);

    /// <summary>Looks for terms in a file, whoever made it.</summary>
    /// <exception cref="DomainException">The file cannot be taken.</exception>
    Task<ReleaseReport> VerifyAsync(byte[] file, ReleaseTerms terms, CancellationToken cancellationToken);
}
