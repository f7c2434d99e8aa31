namespace Anonymizer.Ner.Tagging;

/// <summary>A run of words of one type: [First, End) are word indexes.</summary>
public readonly record struct WordRun(int First, int End, int Type);

/// <summary>Runs of words to BIO labels and back: 0 is outside, 1 + 2t begins type t, 2 + 2t goes on with it.</summary>
public static class BioCodec
{
    public const int Outside = 0;

    public static int Begin(int type) => 1 + (2 * type);

    public static int Inside(int type) => 2 + (2 * type);

    public static int TypeOf(int label) => (label - 1) / 2;

    /// <summary>Labels of disjoint runs.</summary>
    public static int[] Encode(int wordCount, IEnumerable<WordRun> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);

        var labels = new int[wordCount];

        foreach (var run in runs)
        {
            labels.AsSpan(run.First, run.End - run.First).Fill(Inside(run.Type));
            labels[run.First] = Begin(run.Type);
        }

        return labels;
    }

    /// <summary>Runs of any labels: an I that no run of its type precedes begins one.</summary>
    public static IReadOnlyList<WordRun> Decode(IReadOnlyList<int> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);

        var runs = new List<WordRun>();

        for (var word = 0; word < labels.Count; word++)
        {
            if (labels[word] == Outside)
            {
                continue;
            }

            var type = TypeOf(labels[word]);
            var goesOn = labels[word] == Inside(type) && runs.Count > 0 && runs[^1].End == word && runs[^1].Type == type;

            if (goesOn)
            {
                runs[^1] = runs[^1] with { End = word + 1 };
            }
            else
            {
                runs.Add(new WordRun(word, word + 1, type));
            }
        }

        return runs;
    }
}
