using System.Numerics.Tensors;
using Anonymizer.Ner.Models;

namespace Anonymizer.Ner.Tagging;

/// <summary>One word's outputs as probabilities.</summary>
/// <param name="Type">The type chosen, or -1 for outside.</param>
/// <param name="Begins">Does the word rather begin a mention than go on with one?</param>
/// <param name="Score">Probability of the type, B and I together.</param>
/// <param name="NoMask">Probability that it names somebody and needs no mask.</param>
/// <param name="Quasi">Probability that it identifies together with other facts.</param>
/// <param name="Direct">Probability that it identifies by itself.</param>
internal readonly record struct WordView(int Type, bool Begins, double Score, double NoMask, double Quasi, double Direct)
{
    /// <summary>Share of mask among the answers that say "a mention".</summary>
    internal double MaskShare => (Quasi + Direct) / Math.Max(1e-9, NoMask + Quasi + Direct);

    internal static WordView Of(ReadOnlySpan<float> outputs, LabelSet labels, DecodingOptions options)
    {
        Span<float> bio = stackalloc float[labels.BioCount];
        Span<float> need = stackalloc float[LabelSet.NeedCount];
        outputs[..labels.BioCount].CopyTo(bio);
        bio[BioCodec.Outside] += (float)options.OutsideBias;
        TensorPrimitives.SoftMax(bio, bio);
        TensorPrimitives.SoftMax(outputs.Slice(labels.NeedOffset, LabelSet.NeedCount), need);

        var best = 0;

        for (var type = 1; type < labels.Types.Count; type++)
        {
            best = Both(bio, type) > Both(bio, best) ? type : best;
        }

        var isMention = Both(bio, best) > bio[BioCodec.Outside] || need[2] + need[3] >= options.RescueThreshold;

        return new WordView(
            isMention ? best : -1, bio[BioCodec.Begin(best)] > bio[BioCodec.Inside(best)], Both(bio, best), need[1], need[2], need[3]);
    }

    private static float Both(ReadOnlySpan<float> bio, int type) => bio[BioCodec.Begin(type)] + bio[BioCodec.Inside(type)];
}
