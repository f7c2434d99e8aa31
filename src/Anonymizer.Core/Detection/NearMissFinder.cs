using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection;

/// <summary>What nearly would have been masked: candidates below the threshold, and mentions that were kept though the model doubted.</summary>
internal static class NearMissFinder
{
    /// <summary>What is less probable is not worth a reviewer's look.</summary>
    private const double Floor = 0.1;

    public static IReadOnlyList<Mention> Of(DetectionResult result, IEnumerable<Mention> candidates)
    {
        var mentions = new SpanSet(result.Mentions.Select(mention => mention.Span));
        var doubted = result.Mentions.Where(mention => mention is { Need: Need.NoMask, IsExplicit: false, MaskProbability: >= Floor });
        var below = candidates.Where(candidate => candidate is { IsNearMiss: true, MaskProbability: >= Floor } && !mentions.Overlaps(candidate.Span));

        return
        [
            .. doubted.Concat(below)
                .Select(mention => mention with { IsNearMiss = true, Need = Need.NoMask, Score = mention.MaskProbability!.Value })
                .OrderBy(mention => mention.Span),
        ];
    }
}
