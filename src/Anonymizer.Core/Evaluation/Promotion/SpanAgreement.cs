using Anonymizer.Core.Text;

namespace Anonymizer.Core.Evaluation.Promotion;

/// <summary>How a model's spans agree with those that a person wants masked, whatever their types.</summary>
public static class SpanAgreement
{
    /// <summary>A wanted span is right when the proposed ones cover all of it; a proposed one that touches none is too much.</summary>
    public static PrecisionRecall Of(IReadOnlyCollection<TextSpan> proposed, IReadOnlyCollection<TextSpan> wanted)
    {
        ArgumentNullException.ThrowIfNull(proposed);
        ArgumentNullException.ThrowIfNull(wanted);

        var ordered = proposed.Order().ToList();
        var right = wanted.Count(span => IsCovered(span, ordered));

        return new PrecisionRecall(right, proposed.Count(span => !wanted.Any(span.Overlaps)), wanted.Count - right);
    }

    private static bool IsCovered(TextSpan wanted, IEnumerable<TextSpan> ordered)
    {
        var reached = wanted.Start;

        foreach (var span in ordered)
        {
            reached = span.Start <= reached ? Math.Max(reached, span.End) : reached;
        }

        return reached >= wanted.End;
    }
}
