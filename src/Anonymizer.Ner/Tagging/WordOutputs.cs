namespace Anonymizer.Ner.Tagging;

/// <summary>What the network says of each word of a text: one row of logits a word, in the order of the label set.</summary>
public sealed class WordOutputs(int wordCount, int width)
{
    private readonly float[] values = new float[wordCount * width];

    public int WordCount { get; } = wordCount;

    public int Width { get; } = width;

    public ReadOnlySpan<float> Of(int word) => values.AsSpan(word * Width, Width);

    public void Set(int word, ReadOnlySpan<float> row) => row[..Width].CopyTo(values.AsSpan(word * Width));
}
