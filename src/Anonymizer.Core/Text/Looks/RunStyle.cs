namespace Anonymizer.Core.Text.Looks;

/// <summary>How characters are drawn.</summary>
[Flags]
public enum RunStyle
{
    Plain = 0,
    Bold = 1,
    Italic = 2,
    Underline = 4,
    Strike = 8,
    Superscript = 16,
    Subscript = 32,
    SmallCapitals = 64,
    Capitals = 128,
}
