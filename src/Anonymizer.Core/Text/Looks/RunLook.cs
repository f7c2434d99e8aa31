namespace Anonymizer.Core.Text.Looks;

/// <summary>Characters of a paragraph that are drawn in one way, other than plainly.</summary>
/// <param name="Start">First UTF-16 unit, counted from the paragraph's start.</param>
/// <param name="End">One past the last.</param>
/// <param name="Style">How they are drawn.</param>
public sealed record RunLook(int Start, int End, RunStyle Style);
