using Anonymizer.Core.Entities;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection;

/// <summary>Runs all recognizers over a verdict: disjoint mentions with roles, found everywhere, linked into entities, each with its confidence.</summary>
public sealed class Detector(IEnumerable<IRecognizer> recognizers)
{
    private readonly IReadOnlyList<IRecognizer> _recognizers = [.. recognizers];

    public DetectionResult Detect(VerdictText text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return Judge(text, [.. _recognizers.SelectMany(recognizer => recognizer.Recognize(text))], seen: null);
    }

    /// <summary>What every recognizer and every step says, kept to explain any span of the verdict.</summary>
    public DetectionTrace Trace(VerdictText text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var said = _recognizers.Select(recognizer => (recognizer.Name, Mentions: recognizer.Recognize(text).ToList())).ToList();
        var steps = new List<DetectionStep>();
        var result = Judge(text, [.. said.SelectMany(one => one.Mentions)], (step, mentions) => steps.Add(new DetectionStep(step, mentions)));
        var opinions = _recognizers.OfType<IModelRecognizer>().Select(model => model.Examine(text)).ToList();

        return new DetectionTrace(result, [.. said.SelectMany(one => one.Mentions.Select(mention => new RecognizerFind(one.Name, mention)))], steps, opinions);
    }

    /// <summary>The steps after the recognizers, for mentions that come from elsewhere too (a reviewer's additions).</summary>
    /// <param name="text">The verdict.</param>
    /// <param name="candidates">They may overlap.</param>
    /// <param name="seen">Hears each step's name and what there is after it.</param>
    /// <param name="needs">Decides the needs over entities, near misses among the candidates; without it each mention's own need stands.</param>
    public static DetectionResult Complete(
        VerdictText text, IEnumerable<Mention> candidates, Action<string, IReadOnlyList<Mention>>? seen = null, NeedJudge? needs = null)
    {
        IReadOnlyList<Mention> After(string step, IReadOnlyList<Mention> mentions)
        {
            seen?.Invoke(step, mentions);

            return mentions;
        }

        var lines = After("cut at line breaks, titles alone left out", LinesOf(text, candidates));
        var found = After("overlaps resolved", Resolve(text, lines));
        var decided = needs is null ? found : After("needs decided over entities", needs.Judge(text, found));
        var named = After("aliases found", AliasFinder.FindIn(text, decided));
        var lexicon = new VerdictLexicon(text);
        var again = After("names found again", Propagator.Propagate(text, named, lexicon));
        var near = After("other endings and spellings found", NearNameFinder.FindAgain(text, again, lexicon));
        var everywhere = After("variants found again", ContextRoles.Apply(text, VariantFinder.FindAgain(text, near)));
        var result = EntityLinker.Link(text, everywhere);
        After("entities linked and voted", result.Mentions);

        return result;
    }

    /// <summary>The mentions before any need is decided: disjoint, with roles, near misses where nothing surer stands.</summary>
    public static IReadOnlyList<Mention> Find(VerdictText text, IEnumerable<Mention> candidates) => Resolve(text, LinesOf(text, candidates));

    private static List<Mention> LinesOf(VerdictText text, IEnumerable<Mention> candidates) =>
    [
        .. candidates
            .SelectMany(candidate => LineSplit.Of(text, candidate))
            .Where(candidate => candidate.IsExplicit || Names(text, candidate))
            .Select(candidate => CurrencySign.Join(text, candidate)),
    ];

    private static IReadOnlyList<Mention> Resolve(VerdictText text, IReadOnlyList<Mention> lines)
    {
        var sure = OverlapResolver.Resolve(lines.Where(line => !line.IsNearMiss));
        var taken = new SpanSet(sure.Select(mention => mention.Span));
        var unsure = OverlapResolver.Resolve(lines.Where(line => line.IsNearMiss && !taken.Overlaps(line.Span)));

        return ContextRoles.Apply(text, TypeVote.Apply(text, [.. sure.Concat(unsure).OrderBy(mention => mention.Span)]));
    }

    private DetectionResult Judge(VerdictText text, IReadOnlyList<Mention> candidates, Action<string, IReadOnlyList<Mention>>? seen)
    {
        var needs = _recognizers.OfType<IModelRecognizer>().Select(model => model.Needs).FirstOrDefault(one => one is not null);
        var result = Complete(text, candidates.Where(candidate => needs is not null || !candidate.IsNearMiss), seen, needs);
        var confidence = _recognizers.OfType<IModelRecognizer>().Select(model => model.Confidence).FirstOrDefault(one => one is not null);
        var judged = confidence?.Judge(result) ?? result;

        return judged with { NearMisses = NearMissFinder.Of(judged, candidates) };
    }

    /// <summary>A sign ("£", "/") or a form of address ("Mrs", "the applicant" of a person) names nobody, whatever the model takes it for.</summary>
    private static bool Names(VerdictText text, Mention candidate)
    {
        var words = text.At(candidate.Span);

        return (candidate.Explanation.Source != MentionSource.Model || !TextWords.FoldedIn(words).All(NameTitles.IsAddress))
            && (candidate.Type != EntityType.Person || PersonName.Of(words).Parts.Count > 0 || !words.Any(char.IsLetter));
    }
}
