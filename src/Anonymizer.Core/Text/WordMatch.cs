namespace Anonymizer.Core.Text;

/// <summary>A sequence found in a text.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="Last">Index of its last word.</param>
/// <param name="Span">From the first word's start to the last word's end.</param>
/// <param name="Value">What was stored with the sequence.</param>
public readonly record struct WordMatch<T>(int First, int Last, TextSpan Span, T Value);
