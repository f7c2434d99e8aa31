namespace Anonymizer.Ner.Models;

/// <summary>How a base's vocabulary wants its words: as they are (cased), or in lower case and without accents (uncased).</summary>
public sealed record TokenizerOptions(bool LowerCase = true, bool StripAccents = true);
