using Anonymizer.Ner.Tokens;

namespace Anonymizer.Training.Data;

/// <summary>Misreads some words of a text as a scanner does: l for 1, rn for m, a word broken over two lines.</summary>
public sealed class ScanNoise(double share, Random random)
{
    private const int ShortestBroken = 7;

    private static readonly (string Read, string As)[] Misreadings =
        [("l", "1"), ("I", "l"), ("O", "0"), ("0", "O"), ("1", "l"), ("m", "rn"), ("rn", "m"), ("e", "c"), ("h", "b"), ("S", "5"), ("ii", "ü"), ("cl", "d")];

    /// <param name="example">Its annotations stay on the misread words.</param>
    public TrainingExample Apply(TrainingExample example)
    {
        ArgumentNullException.ThrowIfNull(example);

        var edits = WordSplitter.Split(example.Text)
            .Where(_ => random.NextDouble() < share)
            .Select(word => new TextEdit(word.Start, word.End, Misread(example.Text[word.Start..word.End])));

        return TextEdits.Apply(example, [.. edits]);
    }

    private string Misread(string word)
    {
        if (word.Length >= ShortestBroken && random.Next(3) == 0)
        {
            return word.Insert(word.Length / 2, "-\n");
        }

        var fitting = Misreadings.Where(pair => word.Contains(pair.Read, StringComparison.Ordinal)).ToList();

        if (fitting.Count == 0)
        {
            return word;
        }

        var (read, seen) = fitting[random.Next(fitting.Count)];
        var place = word.IndexOf(read, StringComparison.Ordinal);

        return word[..place] + seen + word[(place + read.Length)..];
    }
}
