using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tokens;

namespace Anonymizer.Ner.Tagging;

/// <summary>Turns the network's outputs for words into mentions with type, need, role and score.</summary>
/// <remarks>A mention needs a mask when its strongest word says so: one missed name harms more than one word too much.</remarks>
public sealed class MentionDecoder(LabelSet labels, DecodingOptions options, string version)
{
    public IReadOnlyList<Mention> Decode(TokenizedText text, WordOutputs outputs)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(outputs);

        var views = new WordView[outputs.WordCount];

        for (var word = 0; word < views.Length; word++)
        {
            views[word] = WordView.Of(outputs.Of(word), labels, options);
        }

        return
        [
            .. BioCodec.Decode(LabelsOf(views))
                .Select(run => Trim(text, run))
                .Where(run => run.First < run.End)
                .Select(run => MentionOf(text, run, views, outputs)),
        ];
    }

    private static int[] LabelsOf(WordView[] views)
    {
        var result = new int[views.Length];

        for (var word = 0; word < views.Length; word++)
        {
            var (type, begins) = (views[word].Type, views[word].Begins);

            if (type >= 0)
            {
                var goesOn = !begins && word > 0 && views[word - 1].Type == type;
                result[word] = goesOn ? BioCodec.Inside(type) : BioCodec.Begin(type);
            }
        }

        return result;
    }

    /// <summary>Punctuation at the ends belongs to the sentence, except the full stop of initials and abbreviations.</summary>
    private static WordRun Trim(TokenizedText text, WordRun run)
    {
        var (first, end) = (run.First, run.End);

        while (first < end && IsLoose(text, first, run))
        {
            first++;
        }

        while (end > first && IsLoose(text, end - 1, run))
        {
            end--;
        }

        return run with { First = first, End = end };
    }

    private static bool IsLoose(TokenizedText text, int word, WordRun run)
    {
        var inner = text.Text.AsSpan(text.Words[run.First].Start, text.Words[run.End - 1].End - text.Words[run.First].Start);

        return text.Text[text.Words[word].Start] switch
        {
            ',' or ';' or ':' or '"' or '“' or '”' or '‘' => true,
            ')' => !inner.Contains('('),
            '(' => !inner.Contains(')'),
            '.' => word == run.First,
            _ => false,
        };
    }

    private Mention MentionOf(TokenizedText text, WordRun run, WordView[] views, WordOutputs outputs)
    {
        var words = views[run.First..run.End];
        var masked = words.Max(view => view.MaskShare) >= options.MaskThreshold;
        var direct = words.Sum(view => view.Direct) > words.Sum(view => view.Quasi);
        var need = (masked, direct) switch
        {
            (false, _) => Need.NoMask,
            (true, true) => Need.Direct,
            (true, false) => Need.Quasi,
        };
        var span = new TextSpan(text.Words[run.First].Start, text.Words[run.End - 1].End);
        var explanation = new Explanation(MentionSource.Model, version, "Found by the trained model.");

        return new Mention(span, labels.Types[run.Type], need, Math.Min(1, words.Average(view => view.Score)), explanation)
        {
            Role = RoleOf(run, outputs),
        };
    }

    private EntityRole RoleOf(WordRun run, WordOutputs outputs)
    {
        var sums = new float[labels.Roles.Count];

        for (var word = run.First; word < run.End; word++)
        {
            var row = outputs.Of(word).Slice(labels.RoleOffset, sums.Length);
            System.Numerics.Tensors.TensorPrimitives.Add(sums, row, sums);
        }

        return labels.Roles[System.Numerics.Tensors.TensorPrimitives.IndexOfMax(sums)];
    }
}
