using Anonymizer.Ner.Tokens;

namespace Anonymizer.Ner.Onnx;

/// <summary>Windows as the network takes them: [CLS], the pieces, [SEP], then padding; batch × length, flat.</summary>
internal sealed class WindowBatch
{
    private readonly int length;

    internal WindowBatch(int rows, int length, int paddingId)
    {
        this.length = length;
        Ids = new long[rows * length];
        Shapes = new long[rows * length];
        Mask = new int[rows * length];
        Array.Fill(Ids, paddingId);
    }

    internal long[] Ids { get; }

    internal long[] Shapes { get; }

    internal int[] Mask { get; }

    internal void Set(int row, TokenizedText text, Window window, SubwordTokenizer tokenizer)
    {
        var start = row * length;
        Ids[start] = tokenizer.ClassificationId;
        Ids[start + window.Length + 1] = tokenizer.SeparatorId;
        Mask.AsSpan(start, window.Length + 2).Fill(1);

        for (var piece = window.Start; piece < window.End; piece++)
        {
            Ids[start + 1 + piece - window.Start] = text.Pieces[piece].Id;
            Shapes[start + 1 + piece - window.Start] = text.Pieces[piece].Shape;
        }
    }
}
