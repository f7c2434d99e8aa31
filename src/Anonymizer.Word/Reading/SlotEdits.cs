using System.Text;

namespace Anonymizer.Word.Reading;

/// <summary>What is cut out of each slot and what is inserted, gathered first and written once.</summary>
/// <remarks>A cut takes everything between its ends, also the invisible characters that no offset of the text points to.</remarks>
internal sealed class SlotEdits(IReadOnlyList<TextSlot> slots)
{
    private readonly SortedDictionary<int, SlotEdit> edits = [];

    public void Insert(TextPosition position, string text) => EditOf(position.Slot).Inserted[position.Offset] = text;

    public void Cut(TextPosition first, TextPosition last)
    {
        for (var slot = first.Slot; slot <= last.Slot; slot++)
        {
            var start = slot == first.Slot ? first.Offset : 0;
            var end = slot == last.Slot ? last.Offset + 1 : slots[slot].Value.Length;
            EditOf(slot).Cut.AsSpan(start, end - start).Fill(true);
        }
    }

    /// <summary>Writes the slots before one, to which nothing is added any more: what is gathered stays small in a long document.</summary>
    /// <param name="end">The first slot that is not written yet.</param>
    public void ApplyBefore(int end)
    {
        foreach (var (slot, edit) in edits.TakeWhile(edit => edit.Key < end).ToList())
        {
            slots[slot].Write(Written(slots[slot].Value, edit));
            slots[slot].EmptyGuide();
            edits.Remove(slot);
        }
    }

    private static string Written(string value, SlotEdit edit)
    {
        var written = new StringBuilder(value.Length);

        for (var offset = 0; offset < value.Length; offset++)
        {
            written.Append(edit.Inserted.GetValueOrDefault(offset));

            if (!edit.Cut[offset])
            {
                written.Append(value[offset]);
            }
        }

        return written.ToString();
    }

    private SlotEdit EditOf(int slot) => edits.TryGetValue(slot, out var edit) ? edit : edits[slot] = new SlotEdit(new bool[slots[slot].Value.Length], []);

    private sealed record SlotEdit(bool[] Cut, Dictionary<int, string> Inserted);
}
