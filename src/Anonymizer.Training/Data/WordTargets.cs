using Anonymizer.Core.Detection;
using Anonymizer.Ner.Tagging;
using Anonymizer.Ner.Tokens;

namespace Anonymizer.Training.Data;

/// <summary>What the network should say of each word of a text, and where nobody knows.</summary>
/// <param name="Allowed">For each word the BIO labels that the annotation allows, as bits.</param>
/// <param name="Needs">For each word the shares of none, NO_MASK, QUASI, DIRECT among the annotators; all 0 where unknown.</param>
/// <param name="Roles">For each word the role's index, or -1 where unknown.</param>
public sealed record WordTargets(uint[] Allowed, float[][] Needs, int[] Roles)
{
    public static WordTargets Of(TrainingExample example, TokenizedText text, LabelSet labels)
    {
        ArgumentNullException.ThrowIfNull(example);
        ArgumentNullException.ThrowIfNull(text);

        var targets = Unmarked(example, text, labels);

        foreach (var span in example.Spans)
        {
            targets.Mark(span, WordsIn(text, span.Start, span.End), example.Layers, labels);
        }

        if (example.AnnotatorMasks.Count > 0)
        {
            targets.ShareNeeds(example, text, (1u << labels.BioCount) - 1);
        }

        return targets;
    }

    /// <summary>Indexes of the words that touch [start, end).</summary>
    internal static Range WordsIn(TokenizedText text, int start, int end)
    {
        var first = FirstEndingAfter(text.Words, start);
        var last = first;

        while (last < text.Words.Count && text.Words[last].Start < end)
        {
            last++;
        }

        return first..last;
    }

    private static int FirstEndingAfter(IReadOnlyList<Word> words, int offset)
    {
        var (low, high) = (0, words.Count);

        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = words[middle].End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static WordTargets Unmarked(TrainingExample example, TokenizedText text, LabelSet labels)
    {
        var count = text.Words.Count;
        var known = example.Layers.Types.Select(labels.IndexOf).Where(type => type >= 0).Aggregate(0u, (bits, type) => bits | TypeBits(type));
        var outside = ((1u << labels.BioCount) - 1) & ~known;
        var needs = Enumerable.Range(0, count).Select(_ => example.Layers.Need ? new float[] { 1, 0, 0, 0 } : new float[4]);

        return new WordTargets(
            [.. Enumerable.Repeat(outside, count)], [.. needs], [.. Enumerable.Repeat(example.Layers.Role ? 0 : -1, count)]);
    }

    private void Mark(TrainingSpan span, Range words, AnnotatedLayers layers, LabelSet labels)
    {
        var types = span.Types.Select(labels.IndexOf).Where(type => type >= 0).ToList();

        for (var word = words.Start.Value; word < words.End.Value; word++)
        {
            var isFirst = word == words.Start.Value;
            Allowed[word] = types.Count == 0
                ? 1u
                : types.Aggregate(0u, (bits, type) => bits | (1u << (isFirst ? BioCodec.Begin(type) : BioCodec.Inside(type))));
            Needs[word] = span.Need is { } need ? OneHot(need) : Needs[word];
            Roles[word] = layers.Role ? labels.IndexOf(span.Role) : -1;
        }
    }

    /// <summary>Where several annotators worked: a word's shares of QUASI and DIRECT are those of the annotators who masked it so.</summary>
    /// <remarks>What only others masked has no type, and is not surely outside either.</remarks>
    private void ShareNeeds(TrainingExample example, TokenizedText text, uint anything)
    {
        var masked = Needs.Select(_ => new float[4]).ToArray();
        var share = 1f / example.AnnotatorMasks.Count;

        foreach (var mask in example.AnnotatorMasks.SelectMany(masks => masks))
        {
            var words = WordsIn(text, mask.Start, mask.End);

            for (var word = words.Start.Value; word < words.End.Value; word++)
            {
                masked[word][IndexOf(mask.Need)] += share;
            }
        }

        for (var word = 0; word < Needs.Length; word++)
        {
            var rest = Math.Max(0, 1 - masked[word].Sum());
            var isMention = Needs[word][0] == 0;
            Allowed[word] = rest < 1 && !isMention ? anything : Allowed[word];
            masked[word][isMention ? 1 : 0] += rest;
            Needs[word] = masked[word];
        }
    }

    private static float[] OneHot(Need need)
    {
        var shares = new float[LabelSet.NeedCount];
        shares[IndexOf(need)] = 1;

        return shares;
    }

    private static int IndexOf(Need need) => 1 + (int)need;

    private static uint TypeBits(int type) => (1u << BioCodec.Begin(type)) | (1u << BioCodec.Inside(type));
}
