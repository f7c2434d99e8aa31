namespace Anonymizer.SampleMaker.Writing;

/// <summary>How words are drawn, and whether they are broken over several runs as an edited file has them.</summary>
[Flags]
public enum Look
{
    Plain = 0,
    Bold = 1,
    Italic = 2,
    SmallCaps = 4,

    /// <summary>Drawn in capitals (w:caps) while the file holds the words as they are.</summary>
    Caps = 8,

    /// <summary>Broken over runs.</summary>
    Split = 16,

    /// <summary>Typed in capitals.</summary>
    Upper = 32,

    Underline = 64,
}
