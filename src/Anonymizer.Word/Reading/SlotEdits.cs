using System.Text;

namespace Anonymizer.Word.Reading;

/// <summary>What is cut out of each slot and what is inserted, gathered first and written once.</summary>
/// <remarks>A cut takes everything between its ends, also the invisible characters that no offset of the text points to.</remarks>
internal sealed class SlotEdits(IReadOnlyList<TextSlot> slots)
{
    private readonly SortedDictionary<int, bool[]> cut = [];
    private readonly Dictionary<TextPosition, string> inserted = [];

    public void Insert(TextPosition position, string text) => inserted[position] = text;

    public void Cut(TextPosition first, TextPosition last)
    {
        for (var slot = first.Slot; slot <= last.Slot; slot++)
        {
            var start = slot == first.Slot ? first.Offset : 0;
            var end = slot == last.Slot ? last.Offset + 1 : slots[slot].Value.Length;

            if (!cut.TryGetValue(slot, out var flags))
            {
                cut[slot] = flags = new bool[slots[slot].Value.Length];
            }

            flags.AsSpan(start, end - start).Fill(true);
        }
    }

    public void Apply()
    {
        foreach (var (slot, flags) in cut)
        {
            slots[slot].Write(Written(slot, flags));
            slots[slot].EmptyGuide();
        }
    }

    private string Written(int slot, bool[] flags)
    {
        var value = slots[slot].Value;
        var written = new StringBuilder(value.Length);

        for (var offset = 0; offset < value.Length; offset++)
        {
            written.Append(inserted.GetValueOrDefault(new TextPosition(slot, offset)));

            if (!flags[offset])
            {
                written.Append(value[offset]);
            }
        }

        return written.ToString();
    }
}
