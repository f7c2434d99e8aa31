using Anonymizer.Core.Verification;

namespace Anonymizer.Word.Verification;

/// <summary>What was read of an XML entry, and whether all that is packed in it was looked into.</summary>
internal sealed record XmlPieces(IReadOnlyList<TextPiece> Pieces, bool IsWhole);
