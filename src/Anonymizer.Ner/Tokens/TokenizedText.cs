namespace Anonymizer.Ner.Tokens;

/// <summary>One word piece: its vocabulary id, its word's shape id, and the index of its word.</summary>
public readonly record struct Piece(int Id, int Shape, int Word);

/// <summary>A text cut into words and those into word pieces.</summary>
public sealed class TokenizedText(string text, IReadOnlyList<Word> words, IReadOnlyList<Piece> pieces)
{
    public string Text { get; } = text;

    public IReadOnlyList<Word> Words { get; } = words;

    public IReadOnlyList<Piece> Pieces { get; } = pieces;

    /// <summary>Does the piece begin its word? The first piece carries what the network says about the word.</summary>
    public bool IsFirst(int piece) => piece == 0 || Pieces[piece - 1].Word != Pieces[piece].Word;

    public override string ToString() => $"TokenizedText({Words.Count} words, {Pieces.Count} pieces)";
}
