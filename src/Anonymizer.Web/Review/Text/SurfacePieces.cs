using Anonymizer.Core.Text;

namespace Anonymizer.Web.Review.Text;

/// <summary>Spans of a text as the browser counts: by paragraph.</summary>
internal static class SurfacePieces
{
    /// <summary>One piece a span; what runs over two paragraphs is shown in the first.</summary>
    public static IEnumerable<SurfaceBridge.Piece> Of(VerdictText text, IEnumerable<TextSpan> spans)
    {
        var segments = text.Segments.ToList();

        foreach (var span in spans)
        {
            var index = segments.FindIndex(segment => segment.Start <= span.Start && span.Start < segment.End);

            if (index >= 0)
            {
                var segment = segments[index];

                yield return new SurfaceBridge.Piece(index, span.Start - segment.Start, Math.Min(span.End, segment.End) - segment.Start);
            }
        }
    }
}
