using Anonymizer.Core.Verification;

namespace Anonymizer.Word;

/// <summary>A redacted .docx, not yet verified, and what was done with each part.</summary>
public sealed record RedactedWord(byte[] File, Coverage Coverage);
