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
        var found = ContextRoles.Apply(text, OverlapResolver.Resolve(candidates));
        var everywhere = ContextRoles.Apply(text, Propagator.Propagate(text, found));

        return EntityLinker.Link(text, everywhere);
    }
}
