namespace Anonymizer.Ner.Tokens;

/// <summary>A stretch of pieces that the network sees at once, [Start, End), and the part of it whose answers count, [CoreStart, CoreEnd).</summary>
public readonly record struct Window(int Start, int End, int CoreStart, int CoreEnd)
{
    public int Length => End - Start;
}

/// <summary>Covers a text with windows whose cores touch and whose margins overlap: every piece is judged once, with context on both sides.</summary>
public static class WindowSplitter
{
    /// <param name="count">Number of pieces.</param>
    /// <param name="capacity">Pieces in a window, the special ones left out.</param>
    /// <param name="context">Pieces on each side that are seen but not judged; the text's ends have none.</param>
    public static IReadOnlyList<Window> Split(int count, int capacity, int context)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(context);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(capacity, 2 * context);

        var windows = new List<Window>();
        var core = 0;

        while (core < count)
        {
            var start = Math.Max(0, core - context);
            var end = Math.Min(start + capacity, count);
            var coreEnd = end == count ? count : end - context;

            windows.Add(new Window(start, end, core, coreEnd));
            core = coreEnd;
        }

        return windows;
    }
}
