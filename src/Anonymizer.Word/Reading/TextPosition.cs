namespace Anonymizer.Word.Reading;

/// <summary>Where one UTF-16 unit of the text stands: the slot's index and the offset in the slot's value.</summary>
internal readonly record struct TextPosition(int Slot, int Offset)
{
    public static readonly TextPosition None = new(-1, 0);

    public bool IsInSlot => Slot >= 0;
}
