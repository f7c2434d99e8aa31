namespace Anonymizer.Core.Verification;

/// <summary>An original string that is still in an output: which term (by its index, never its text), where, and in what form.</summary>
/// <param name="TermIndex">Index in the list of terms that were looked for.</param>
/// <param name="Part">Package part or container field (file name, zip comment) where it stands.</param>
/// <param name="Place">Where in the part: paragraph text, attribute, relationship target, binary bytes, …</param>
/// <param name="Form">As written, or in which normal form it matched (case folded, joined over runs, percent-decoded, UTF-16, …).</param>
public sealed record Leak(int TermIndex, string Part, string Place, string Form);
