namespace Anonymizer.Core.Text.Looks;

/// <summary>To which side the lines of a paragraph are set.</summary>
public enum LineAlignment
{
    Start,
    Center,
    End,
    Justify,
}
