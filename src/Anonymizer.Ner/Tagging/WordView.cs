using System.Numerics.Tensors;
using Anonymizer.Ner.Models;

namespace Anonymizer.Ner.Tagging;

/// <summary>One word's outputs as probabilities.</summary>
/// <param name="Type">The likeliest type.</param>
/// <param name="IsSeen">Is it part of a mention, in the network's eyes?</param>
/// <param name="Begins">Does the word rather begin a mention than go on with one?</param>
/// <param name="Score">Probability of the type, B and I together.</param>
/// <param name="NoMask">Probability that it names somebody and needs no mask.</param>
/// <param name="Quasi">Probability that it identifies together with other facts.</param>
/// <param name="Direct">Probability that it identifies by itself.</param>
internal readonly record struct WordView(int Type, bool IsSeen, bool Begins, double Score, double NoMask, double Quasi, double Direct)
{
    /// <summary>Probability that it needs a mask.</summary>
    internal double Mask => Quasi + Direct;

    /// <summary>Share of mask among the answers that say "a mention".</summary>
    internal double MaskShare => Mask / Math.Max(1e-9, NoMask + Mask);

    internal static WordView Of(ReadOnlySpan<float> outputs, LabelSet labels, DecodingOptions options)
    {
        Span<float> bio = stackalloc float[labels.BioCount];
        Span<float> need = stackalloc float[LabelSet.NeedCount];
        Fill(bio, outputs, options);
        TensorPrimitives.SoftMax(outputs.Slice(labels.NeedOffset, LabelSet.NeedCount), need);

        var best = 0;

        for (var type = 1; type < labels.Types.Count; type++)
        {
            best = Both(bio, type) > Both(bio, best) ? type : best;
        }

        var isSeen = Both(bio, best) > bio[BioCodec.Outside] || need[2] + need[3] >= options.RescueThreshold;

        return new WordView(best, isSeen, bio[BioCodec.Begin(best)] > bio[BioCodec.Inside(best)], Both(bio, best), need[1], need[2], need[3]);
    }

    /// <summary>The probability of each type, B and I together.</summary>
    internal static double[] TypesOf(ReadOnlySpan<float> outputs, LabelSet labels, DecodingOptions options)
    {
        var bio = new float[labels.BioCount];
        Fill(bio, outputs, options);

        return [.. Enumerable.Range(0, labels.Types.Count).Select(type => (double)Both(bio, type))];
    }

    private static void Fill(Span<float> bio, ReadOnlySpan<float> outputs, DecodingOptions options)
    {
        outputs[..bio.Length].CopyTo(bio);
        bio[BioCodec.Outside] += (float)options.OutsideBias;
        TensorPrimitives.SoftMax(bio, bio);
    }

    private static float Both(ReadOnlySpan<float> bio, int type) => bio[BioCodec.Begin(type)] + bio[BioCodec.Inside(type)];
}
