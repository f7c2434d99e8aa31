namespace Anonymizer.Core.Verification;

/// <summary>What a piece of a file is, which decides how easily a match in it is believed.</summary>
public enum TextPieceKind
{
    /// <summary>Sentences, in which a lower-case word is rather a word than a name.</summary>
    Sentences,

    /// <summary>One value: an attribute, an address, a comment.</summary>
    Value,

    /// <summary>Printable characters among bytes; in packed data three letters in a row mean nothing.</summary>
    Bytes,
}
