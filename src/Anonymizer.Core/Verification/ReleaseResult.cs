namespace Anonymizer.Core.Verification;

/// <summary>A redacted file that may be released, or no file and the reasons.</summary>
/// <param name="File">The redacted .docx; null if the release is refused.</param>
/// <param name="Report">What was done and found.</param>
public sealed record ReleaseResult(byte[]? File, ReleaseReport Report);
