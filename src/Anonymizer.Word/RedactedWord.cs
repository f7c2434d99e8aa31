using Anonymizer.Core.Unread;
using Anonymizer.Core.Verification;

namespace Anonymizer.Word;

/// <summary>A redacted .docx, not yet verified, and what was done with each part.</summary>
public sealed record RedactedWord(byte[] File, Coverage Coverage)
{
    /// <summary>The pictures, which nobody read, and what was done with each.</summary>
    public IReadOnlyList<UnreadPicture> Pictures { get; init; } = [];
}
