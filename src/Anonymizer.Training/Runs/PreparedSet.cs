using Anonymizer.Ner.Tagging;
using Anonymizer.Ner.Tokens;
using Anonymizer.Training.Data;

namespace Anonymizer.Training.Runs;

/// <summary>A set cut into pieces, with what is to be said of each word.</summary>
/// <param name="Turns">For each text in which passes it is learned: in every one, in every second, …</param>
public sealed record PreparedSet(IReadOnlyList<TokenizedText> Texts, IReadOnlyList<WordTargets> Targets, IReadOnlyList<int> Turns)
{
    public static PreparedSet Of(IReadOnlyList<TrainingExample> examples, SubwordTokenizer tokenizer, LabelSet labels)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(tokenizer);

        var texts = examples.Select(example => tokenizer.Tokenize(example.Text)).ToList();

        return new PreparedSet(texts, [.. examples.Zip(texts, (example, text) => WordTargets.Of(example, text, labels))], [.. examples.Select(example => example.Turn)]);
    }

    /// <summary>The indexes of the texts that are learned in a pass.</summary>
    public IReadOnlyList<int> TurnsOf(int epoch) => [.. Enumerable.Range(0, Texts.Count).Where(index => (index + epoch) % Turns[index] == 0)];

    /// <summary>At most so many of its texts, evenly spaced.</summary>
    public PreparedSet Sample(int count)
    {
        var step = Math.Max(1, (Texts.Count + count - 1) / count);
        var kept = Enumerable.Range(0, Texts.Count).Where(index => index % step == 0).ToList();

        return new PreparedSet([.. kept.Select(index => Texts[index])], [.. kept.Select(index => Targets[index])], [.. kept.Select(index => Turns[index])]);
    }
}
