using Anonymizer.Core.Entities;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection;

/// <summary>Runs all recognizers over a verdict: disjoint mentions with roles, found everywhere, linked into entities.</summary>
public sealed class Detector(IEnumerable<IRecognizer> recognizers)
{
    private readonly IReadOnlyList<IRecognizer> _recognizers = [.. recognizers];

    public DetectionResult Detect(VerdictText text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return Complete(text, _recognizers.SelectMany(recognizer => recognizer.Recognize(text)));
    }

    /// <summary>The steps after the recognizers, for mentions that come from elsewhere too (a reviewer's additions).</summary>
    public static DetectionResult Complete(VerdictText text, IEnumerable<Mention> candidates)
    {
        var lines = candidates.SelectMany(candidate => LineSplit.Of(text, candidate));
        var found = ContextRoles.Apply(text, OverlapResolver.Resolve(lines.Where(candidate => candidate.IsExplicit || Names(text, candidate))));
        var everywhere = ContextRoles.Apply(text, VariantFinder.FindAgain(text, Propagator.Propagate(text, found)));

        return EntityLinker.Link(text, everywhere);
    }

    /// <summary>A person who is nothing but a title ("Mr", "the applicant") names nobody.</summary>
    private static bool Names(VerdictText text, Mention candidate) =>
        candidate.Type != EntityType.Person || PersonName.Of(text.At(candidate.Span)).Parts.Count > 0 || !text.At(candidate.Span).Any(char.IsLetter);
}
