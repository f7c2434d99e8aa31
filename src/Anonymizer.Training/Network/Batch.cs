using Anonymizer.Ner.Tokens;
using TorchSharp;
using static TorchSharp.torch;

namespace Anonymizer.Training.Network;

/// <summary>A window of a text, for training or evaluation: its text's index and where it lies among the text's pieces.</summary>
/// <param name="Capitals">Is it shown as if it were written in capitals?</param>
public readonly record struct TextWindow(int Text, Window Window, bool Capitals = false);

/// <summary>Some windows as tensors, and which words their wanted rows stand for.</summary>
/// <param name="Words">For each wanted row the text and the word.</param>
public sealed record Batch(Tensor Ids, Tensor Shapes, Tensor Mask, Tensor Wanted, IReadOnlyList<(int Text, int Word)> Words)
{
    /// <summary>Pads the windows to the longest; wanted are the first pieces of words in the windows' cores.</summary>
    public static Batch Of(IReadOnlyList<TextWindow> windows, IReadOnlyList<TokenizedText> texts, SubwordTokenizer tokenizer)
    {
        ArgumentNullException.ThrowIfNull(windows);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(tokenizer);

        var length = windows.Max(window => window.Window.Length) + 2;
        var ids = new long[windows.Count * length];
        var shapes = new long[ids.Length];
        var mask = new bool[ids.Length];
        var wanted = new List<long>();
        var words = new List<(int, int)>();
        Array.Fill(ids, tokenizer.PaddingId);

        for (var row = 0; row < windows.Count; row++)
        {
            var (index, window, capitals) = windows[row];
            var start = row * length;
            ids[start] = tokenizer.ClassificationId;
            ids[start + window.Length + 1] = tokenizer.SeparatorId;
            mask.AsSpan(start, window.Length + 2).Fill(true);

            for (var piece = window.Start; piece < window.End; piece++)
            {
                var place = start + 1 + piece - window.Start;
                ids[place] = texts[index].Pieces[piece].Id;
                var shape = texts[index].Pieces[piece].Shape;
                shapes[place] = capitals ? WordShape.InCapitals(shape) : shape;

                if (window.CoreStart <= piece && piece < window.CoreEnd && texts[index].IsFirst(piece))
                {
                    wanted.Add(place);
                    words.Add((index, texts[index].Pieces[piece].Word));
                }
            }
        }

        long[] size = [windows.Count, length];

        return new Batch(tensor(ids, size), tensor(shapes, size), tensor(mask, size), tensor(wanted.ToArray()), words);
    }
}
