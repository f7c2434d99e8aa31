namespace Anonymizer.Core.Text.Looks;

/// <summary>How one paragraph is drawn, so that a reviewer sees the verdict much as Word shows it. Holds no text of the verdict but list labels.</summary>
public sealed record ParagraphLook
{
    public static ParagraphLook Plain { get; } = new();

    public LineAlignment Alignment { get; init; }

    /// <summary>What the list draws before the paragraph ("12.", "(a)", "•"), a note's number, or null. No part of the text.</summary>
    public string? Label { get; init; }

    /// <summary>Steps of about half a centimetre from the margin, from 0 to 8.</summary>
    public int Indent { get; init; }

    /// <summary>Its cell, or null outside of tables.</summary>
    public CellPlace? Cell { get; init; }

    /// <summary>Disjoint, in order; what none covers is plain.</summary>
    public IReadOnlyList<RunLook> Runs { get; init; } = [];

    /// <summary>References to notes, in order.</summary>
    public IReadOnlyList<NoteMark> Notes { get; init; } = [];
}
