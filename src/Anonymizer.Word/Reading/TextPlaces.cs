namespace Anonymizer.Word.Reading;

/// <summary>Where each character of a text stands, told by where its slots begin: one number a slot, and one a character only in slots that hold invisible ones.</summary>
internal sealed class TextPlaces
{
    private readonly List<(int Start, int Length, int Slot)> drawn = [];
    private readonly Dictionary<int, int[]> offsetsOf = [];

    /// <param name="slot">A slot's index, greater than all before.</param>
    /// <param name="start">Offset in the text of its first drawn character.</param>
    /// <param name="value">Its value.</param>
    /// <param name="offsets">Which characters of the value are drawn.</param>
    public void Add(int slot, int start, string value, IReadOnlyList<int> offsets)
    {
        if (offsets.Count == 0)
        {
            return;
        }

        drawn.Add((start, offsets.Count, slot));

        if (offsets.Count < value.Length)
        {
            offsetsOf[slot] = [.. offsets];
        }
    }

    /// <returns>None for a line feed between paragraphs.</returns>
    public TextPosition Of(int offset)
    {
        var last = LastAt(offset);

        if (last < 0 || offset >= drawn[last].Start + drawn[last].Length)
        {
            return TextPosition.None;
        }

        var (start, _, slot) = drawn[last];

        return new TextPosition(slot, offsetsOf.TryGetValue(slot, out var offsets) ? offsets[offset - start] : offset - start);
    }

    /// <summary>The last slot that begins at or before an offset.</summary>
    private int LastAt(int offset)
    {
        var (low, high) = (0, drawn.Count);

        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = drawn[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
