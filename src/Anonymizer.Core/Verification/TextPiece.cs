namespace Anonymizer.Core.Verification;

/// <summary>A piece of a file in which terms are looked for.</summary>
/// <param name="Part">Part of the file.</param>
/// <param name="Place">What it is: paragraph, attribute, relationship target, bytes, …</param>
/// <param name="Text">Its characters.</param>
/// <param name="Kind">Sentences, a value or bytes.</param>
public sealed record TextPiece(string Part, string Place, string Text, TextPieceKind Kind)
{
    public override string ToString() => $"TextPiece({Part}, {Place}, {Text.Length})";
}
