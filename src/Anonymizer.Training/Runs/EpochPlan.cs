using Anonymizer.Ner.Tokens;
using Anonymizer.Training.Network;

namespace Anonymizer.Training.Runs;

/// <summary>The batches of one pass over a set: each piece once, cut at other places in every pass, windows of like length together.</summary>
public static class EpochPlan
{
    /// <param name="texts">The set.</param>
    /// <param name="capacity">Pieces in a window, the special ones left out.</param>
    /// <param name="batchPieces">Most pieces in a batch, padding and special ones included.</param>
    /// <param name="random">Cuts and order.</param>
    public static IReadOnlyList<IReadOnlyList<TextWindow>> Of(IReadOnlyList<TokenizedText> texts, int capacity, int batchPieces, Random random)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(random);

        var windows = texts
            .SelectMany((text, index) => Cut(text.Pieces.Count, capacity, random).Select(window => new TextWindow(index, window)))
            .Select(window => (Window: window, Order: random.Next()))
            .OrderBy(pair => pair.Window.Window.Length)
            .ThenBy(pair => pair.Order)
            .Select(pair => pair.Window);
        var batches = Pack(windows, batchPieces).ToArray();
        random.Shuffle(batches);

        return batches;
    }

    private static IEnumerable<Window> Cut(int count, int capacity, Random random)
    {
        var end = count <= capacity ? count : random.Next(capacity / 2, capacity + 1);

        for (var start = 0; start < count; start = end, end = Math.Min(count, end + capacity))
        {
            yield return new Window(start, end, start, end);
        }
    }

    private static IEnumerable<IReadOnlyList<TextWindow>> Pack(IEnumerable<TextWindow> windows, int batchPieces)
    {
        var batch = new List<TextWindow>();

        foreach (var window in windows)
        {
            if (batch.Count > 0 && (batch.Count + 1) * (window.Window.Length + 2) > batchPieces)
            {
                yield return batch;
                batch = [];
            }

            batch.Add(window);
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
