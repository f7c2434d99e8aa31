using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;

namespace Anonymizer.Word.Reading;

/// <summary>The text of a document, and the slot and offset that each of its characters stands at.</summary>
internal sealed class TextMap(VerdictText text, IReadOnlyList<TextSlot> slots, TextPlaces places, IReadOnlySet<string> parts)
{
    public VerdictText Text { get; } = text;

    public IReadOnlyList<TextSlot> Slots { get; } = slots;

    /// <summary>The names of the parts whose text was read.</summary>
    public IReadOnlySet<string> Parts { get; } = parts;

    /// <summary>Where a character of the text stands; the line feeds between paragraphs stand nowhere.</summary>
    public TextPosition PositionOf(int offset) => places.Of(offset);

    /// <summary>Writes disjoint replacements into the slots.</summary>
    /// <exception cref="ArgumentException">A span reaches past the text, or two overlap.</exception>
    public void Write(IReadOnlyList<Replacement> replacements)
    {
        var edits = new SlotEdits(Slots);
        var end = 0;

        foreach (var replacement in replacements.OrderBy(replacement => replacement.Span))
        {
            if (replacement.Span.End > Text.Length || replacement.Span.Start < end)
            {
                throw new ArgumentException("Replacements must be disjoint spans of the document's text.", nameof(replacements));
            }

            end = replacement.Span.End;
            Write(replacement, edits);
        }

        edits.ApplyBefore(Slots.Count);
    }

    private void Write(Replacement replacement, SlotEdits edits)
    {
        var covered = Enumerable.Range(replacement.Span.Start, replacement.Span.Length).Select(PositionOf).Where(position => position.IsInSlot).ToList();

        if (covered.Count == 0)
        {
            return;
        }

        edits.ApplyBefore(covered[0].Slot);
        var home = covered.FindIndex(position => !Slots[position.Slot].IsDropCap);
        edits.Insert(covered[Math.Max(home, 0)], BlackBar.TextOf(replacement));
        edits.Cut(covered[0], covered[^1]);
    }
}
