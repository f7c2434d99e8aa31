namespace Anonymizer.Core.Text.Looks;

/// <summary>The number of a footnote or endnote, drawn where the text refers to it. It is no part of the text.</summary>
/// <param name="At">The place, in UTF-16 units from the paragraph's start.</param>
/// <param name="Label">As it is drawn, for example "3" or "iv".</param>
public sealed record NoteMark(int At, string Label);
