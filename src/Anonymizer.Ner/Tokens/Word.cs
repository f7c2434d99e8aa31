namespace Anonymizer.Ner.Tokens;

/// <summary>One word of a text: a run of letters with their marks, a run of digits, or one other character. UTF-16 offsets, half-open.</summary>
public readonly record struct Word(int Start, int End);
