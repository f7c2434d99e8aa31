using Anonymizer.Ner.Tokens;

namespace Anonymizer.Ner.Onnx;

/// <summary>One window as the network takes it: [CLS], the pieces, [SEP]; and the places of the words it is to judge.</summary>
internal sealed class WindowInputs
{
    internal WindowInputs(TokenizedText text, Window window, SubwordTokenizer tokenizer)
    {
        Ids = new long[window.Length + 2];
        Shapes = new long[window.Length + 2];
        Ids[0] = tokenizer.ClassificationId;
        Ids[^1] = tokenizer.SeparatorId;

        for (var piece = window.Start; piece < window.End; piece++)
        {
            Ids[1 + piece - window.Start] = text.Pieces[piece].Id;
            Shapes[1 + piece - window.Start] = text.Pieces[piece].Shape;
        }

        long[] firsts = [.. Enumerable.Range(window.CoreStart, window.CoreEnd - window.CoreStart).Where(text.IsFirst)];
        Words = [.. firsts.Select(piece => text.Pieces[(int)piece].Word)];
        Places = [.. firsts.Select(piece => 1 + piece - window.Start)];
    }

    internal long[] Ids { get; }

    internal long[] Shapes { get; }

    /// <summary>Where in the window the words begin.</summary>
    internal long[] Places { get; }

    /// <summary>The words' numbers, in the order of <see cref="Places"/>.</summary>
    internal int[] Words { get; }
}
