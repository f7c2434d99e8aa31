using Anonymizer.Ner.Tokens;
using Anonymizer.Training.Network;

namespace Anonymizer.Training.Runs;

/// <summary>The batches of one pass over a set: each piece once, cut at other places in every pass, windows of like length together.</summary>
public static class EpochPlan
{
    /// <param name="texts">The set.</param>
    /// <param name="chosen">Indexes of the texts that have their turn.</param>
    /// <param name="options">The measures of windows and batches, special pieces and padding included; the share of capitals.</param>
    /// <param name="random">Cuts and order.</param>
    public static IReadOnlyList<IReadOnlyList<TextWindow>> Of(
        IReadOnlyList<TokenizedText> texts, IReadOnlyList<int> chosen, TrainingOptions options, Random random)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(chosen);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(random);

        var windows = chosen
            .SelectMany(index => Cut(texts[index].Pieces.Count, options.Window - 2, random)
                .Select(window => new TextWindow(index, window, random.NextDouble() < options.CapitalShare)))
            .Select(window => (Window: window, Order: random.Next()))
            .OrderBy(pair => pair.Window.Window.Length)
            .ThenBy(pair => pair.Order)
            .Select(pair => pair.Window);
        var batches = Pack(windows, options.BatchPieces).ToArray();
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
