using System.Numerics.Tensors;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tokens;

namespace Anonymizer.Ner.Tagging;

/// <summary>Joins words into runs that may be mentions: those that the network sees, and between them words that might need a mask.</summary>
public sealed class CandidateFinder(LabelSet labels, DecodingOptions options)
{
    /// <summary>A word that the network does not see as a mention is worth a thought from this probability of mask on.</summary>
    private const double Least = 0.02;

    /// <returns>Disjoint, in text order.</returns>
    /// <exception cref="ArgumentException">The outputs are of another text or another label set.</exception>
    public IReadOnlyList<Candidate> Find(TokenizedText text, WordOutputs outputs)
    {
        var views = ViewsOf(text, outputs);

        return
        [
            .. RunsOf(views, view => view.IsSeen, isSeen: true)
                .Concat(RunsOf(views, view => !view.IsSeen && view.Mask >= Least, isSeen: false))
                .Select(run => (Run: RunTrim.Of(text, run.Run), run.IsSeen))
                .Where(run => run.Run.First < run.Run.End)
                .Select(run => CandidateOf(text, run.Run, run.IsSeen, views, outputs))
                .OrderBy(candidate => candidate.Span),
        ];
    }

    /// <summary>What the network thinks of the words that touch a span; null where there is no word.</summary>
    internal CandidateView? Look(TokenizedText text, WordOutputs outputs, TextSpan span)
    {
        var words = Enumerable.Range(0, text.Words.Count).Where(word => text.Words[word].Start < span.End && span.Start < text.Words[word].End).ToList();

        if (words.Count == 0)
        {
            return null;
        }

        var views = ViewsOf(text, outputs);
        var run = new WordRun(words[0], words[^1] + 1, views[words[0]].Type);
        var types = labels.Types.Select((_, type) => words.Average(word => WordView.TypesOf(outputs.Of(word), labels, options)[type])).ToList();
        var best = types.IndexOf(types.Max());

        return new CandidateView(CandidateOf(text, run with { Type = best }, words.Exists(word => views[word].IsSeen), views, outputs), types, RolesOf(run, outputs), DirectShareOf(run, views));
    }

    private static IEnumerable<(WordRun Run, bool IsSeen)> RunsOf(WordView[] views, Func<WordView, bool> belongs, bool isSeen)
    {
        var bio = new int[views.Length];

        for (var word = 0; word < views.Length; word++)
        {
            if (belongs(views[word]))
            {
                var goesOn = word > 0 && belongs(views[word - 1]) && !views[word].Begins && views[word - 1].Type == views[word].Type;
                bio[word] = goesOn ? BioCodec.Inside(views[word].Type) : BioCodec.Begin(views[word].Type);
            }
        }

        return BioCodec.Decode(bio).Select(run => (run, isSeen));
    }

    private WordView[] ViewsOf(TokenizedText text, WordOutputs outputs)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(outputs);

        if (outputs.WordCount != text.Words.Count || outputs.Width != labels.Width)
        {
            throw new ArgumentException($"The outputs are {outputs.WordCount} rows of {outputs.Width}; the text and its label set want {text.Words.Count} of {labels.Width}.", nameof(outputs));
        }

        var views = new WordView[outputs.WordCount];

        for (var word = 0; word < views.Length; word++)
        {
            views[word] = WordView.Of(outputs.Of(word), labels, options);
        }

        return views;
    }

    private Candidate CandidateOf(TokenizedText text, WordRun run, bool isSeen, WordView[] views, WordOutputs outputs)
    {
        var words = views[run.First..run.End];
        var roles = RolesOf(run, outputs);

        return new Candidate(
            new TextSpan(text.Words[run.First].Start, text.Words[run.End - 1].End),
            labels.Types[run.Type],
            isSeen,
            words.Average(view => view.Mask),
            words.Max(view => view.MaskShare),
            DirectShareOf(run, views) > 0.5,
            Math.Min(1, words.Average(view => view.Score)),
            labels.Roles[TensorPrimitives.IndexOfMax(roles)]);
    }

    private static double DirectShareOf(WordRun run, WordView[] views)
    {
        var words = views[run.First..run.End];
        var direct = words.Sum(view => view.Direct);

        return direct / Math.Max(1e-9, direct + words.Sum(view => view.Quasi));
    }

    /// <summary>The roles' probabilities for a run: the softmax of the words' mean outputs.</summary>
    private float[] RolesOf(WordRun run, WordOutputs outputs)
    {
        var sums = new float[labels.Roles.Count];

        for (var word = run.First; word < run.End; word++)
        {
            TensorPrimitives.Add(sums, outputs.Of(word).Slice(labels.RoleOffset, sums.Length), sums);
        }

        TensorPrimitives.Divide(sums, run.End - run.First, sums);
        TensorPrimitives.SoftMax(sums, sums);

        return sums;
    }
}

/// <summary>What the network thinks of any span, marked or not.</summary>
/// <param name="Candidate">As if the span were a mention.</param>
/// <param name="Types">Probabilities in the order of the label set, the mean over the words.</param>
/// <param name="Roles">Probabilities in the order of the label set.</param>
/// <param name="DirectShare">Of the probability of a mask.</param>
internal sealed record CandidateView(Candidate Candidate, IReadOnlyList<double> Types, IReadOnlyList<float> Roles, double DirectShare);
